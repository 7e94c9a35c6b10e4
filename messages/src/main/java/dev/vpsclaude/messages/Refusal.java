package dev.vpsclaude.messages;

import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.skill.SkillName;
import java.util.List;

/** What is true, and therefore keeps a command from being carried out. */
public sealed interface Refusal {

    /** No environment with that id is visible to whoever asks: absent, deleted or somebody else's. */
    record NoSuchEnvironment() implements Refusal {}

    /** The id of the new environment is in use already. */
    record EnvironmentAlreadyExists() implements Refusal {}

    /** Another environment has the subdomain, or had it until moments ago. */
    record SubdomainTaken(Subdomain subdomain) implements Refusal {}

    /** The owner has as many environments as are allowed, or more since fewer are allowed. */
    record TooManyEnvironments(int present, int most) implements Refusal {}

    /** The platform keeps the subdomain for itself. */
    record SubdomainReserved(Subdomain subdomain) implements Refusal {}

    /** Another deployment of the environment has not ended yet. */
    record DeploymentAlreadyRunning(DeploymentId deploymentId) implements Refusal {}

    /** Only a running environment can be stopped. */
    record EnvironmentNotRunning() implements Refusal {}

    /** Only a stopped environment can be started. */
    record EnvironmentNotStopped() implements Refusal {}

    /** The environment is being stopped; it accepts changes again once that has ended. */
    record EnvironmentBeingStopped() implements Refusal {}

    /** The environment is being deleted; it accepts nothing more. */
    record EnvironmentBeingDeleted() implements Refusal {}

    /** No deployment is under way. */
    record NothingToCancel() implements Refusal {}

    /** No skill with that id is visible to whoever asks: absent, deleted or somebody else's. */
    record NoSuchSkill() implements Refusal {}

    /** The id of the new skill is in use already. */
    record SkillAlreadyExists() implements Refusal {}

    /** Another skill of the owner has the name. */
    record SkillNameTaken(SkillName name) implements Refusal {}

    /** The owner has as many skills as are allowed. */
    record TooManySkills(int most) implements Refusal {}

    /** Environments select the skill: it would be missing in them. */
    record SkillInUse(List<UsedIn> uses) implements Refusal {
        public SkillInUse {
            uses = List.copyOf(uses);
        }
    }

    /** Of the skills that a spec selects, those at these places of its list do not exist for its owner. */
    record SelectedSkillsMissing(List<Integer> places) implements Refusal {
        public SelectedSkillsMissing {
            places = List.copyOf(places);
        }
    }

    /** No MCP server with that id is visible to whoever asks: absent, removed or somebody else's. */
    record NoSuchMcpServer() implements Refusal {}

    /** The id of the new MCP server is in use already. */
    record McpServerAlreadyExists() implements Refusal {}

    /** Another MCP server of the owner has the name. */
    record McpServerNameTaken(McpServerName name) implements Refusal {}

    /** The owner has as many MCP servers as are allowed. */
    record TooManyMcpServers(int most) implements Refusal {}

    /** Environments select the MCP server: it would be missing in them. */
    record McpServerInUse(List<UsedIn> uses) implements Refusal {
        public McpServerInUse {
            uses = List.copyOf(uses);
        }
    }

    /** Of the MCP servers that a spec selects, those at these places of its list do not exist for its owner. */
    record SelectedMcpServersMissing(List<Integer> places) implements Refusal {
        public SelectedMcpServersMissing {
            places = List.copyOf(places);
        }
    }

    /** An MCP server in the box is a program from a package that the platform does not allow, or no longer. */
    record McpPackageNotAllowed(McpServerName server, McpPackage name) implements Refusal {}

    /** Variables that were to keep their values have none. */
    record NothingToKeep(List<VariableName> variables) implements Refusal {
        public NothingToKeep {
            variables = List.copyOf(variables);
        }
    }

    /** All that is configured for the box, compressed, and its variables are more bytes than the platform can pass on. */
    record TooMuchForBox(int bytes, int most) implements Refusal {}

    /** Nobody with that id has an account. */
    record NoSuchAccount() implements Refusal {}

    /** Administrators decide about others and never about themselves. */
    record OwnAccount() implements Refusal {}

    /** Nobody else could look after the platform. */
    record LastAdministrator() implements Refusal {}

    /** The account is going away; nothing is decided about it any more, and nothing new begins for its owner. */
    record AccountBeingDeleted() implements Refusal {}

    /**
     * It has another version than the command was made to.
     *
     * @param id of what the command is about
     * @param known the newest of the expected versions that it once had; the present one if it had none of them
     */
    record VersionMismatch(String id, long known, long present) implements Refusal {}

    /** A person with this e-mail address has an account. */
    record EmailTaken() implements Refusal {}

    /** The user name is somebody's, or kept by the platform. */
    record UsernameTaken() implements Refusal {}

    /** Nobody new gets an account now. */
    record RegistrationClosed() implements Refusal {}

    /** A value is not acceptable; the code is stable, the explanation is for a person. */
    record InvalidValue(String code, String explanation) implements Refusal {}
}
