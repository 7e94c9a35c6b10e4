package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a permission is not the wall that it may be taken for. Claude Code keeps to its rules; what a shell does is
 * beyond them, and its own sandbox does not start in a container like ours.
 *
 * @param field of the permissions that it is about
 */
public record PermissionAdvice(String field, String text) {

    /** What somebody who sets these permissions should know, in the order of the fields. */
    public static List<PermissionAdvice> on(Permissions permissions) {
        List<PermissionAdvice> advice = new ArrayList<>();
        if (!permissions.allowedTools().isEmpty() && permissions.mode() != PermissionMode.DONT_ASK) {
            advice.add(new PermissionAdvice(
                    "allowedTools",
                    "These tools are used without asking. Others are not forbidden: Claude Code asks."));
        }
        if (permissions.blockedTools().stream().anyMatch(rule -> rule.text().contains("("))) {
            advice.add(new PermissionAdvice(
                    "blockedTools",
                    "A rule with a pattern goes by the text of a command; the same can be done by another command."));
        }
        if (!permissions.allowedHosts().isEmpty()) {
            advice.add(
                    new PermissionAdvice(
                            "allowedHosts",
                            "This is about Claude Code's web tools. A command that it runs, such as curl, can reach any host."));
        }
        if (!permissions.filesystemPaths().isEmpty()) {
            advice.add(new PermissionAdvice(
                    "filesystemPaths",
                    "Claude Code's own tools keep to these folders. A command that it runs can use any other one."));
        }
        return List.copyOf(advice);
    }
}
