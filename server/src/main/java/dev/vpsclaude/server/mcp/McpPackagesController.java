package dev.vpsclaude.server.mcp;

import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.server.mcp.McpServerAnswers.Package;
import dev.vpsclaude.server.mcp.McpServerAnswers.Packages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What boxes may run as MCP servers. */
@RestController
@Tag(name = "mcp-servers")
class McpPackagesController {

    private final AllowedPackages packages;

    McpPackagesController(AllowedPackages packages) {
        this.packages = packages;
    }

    @Operation(summary = "List the packages that an MCP server in a box may be")
    @GetMapping("/api/v1/mcp-packages")
    Packages list() {
        return new Packages(packages.packages().stream().map(Package::of).toList());
    }
}
