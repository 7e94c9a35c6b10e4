package dev.vpsclaude.postgres.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server's programs run: PostgreSQL refuses to run as root.
 *
 * <p>An ordinary user runs them as themselves. Root has three ways:
 *
 * <ol>
 *   <li>In a folder of another user, as that user ({@code setpriv}).
 *   <li>In a folder of root's, behind {@code unshare -U}: in a user namespace without a mapping PostgreSQL sees an ordinary
 *       user ("nobody") and has none of root's capabilities, while to the file system it is root still. So files stay root's
 *       and a folder below {@code /root}, closed to everyone else, can be used.
 *   <li>Where namespaces are forbidden, as in many containers, the folder is given to "nobody", and then the first way
 *       applies. All parents of the folder must be open to others then.
 * </ol>
 */
record ServerUser(List<String> prefix, boolean another) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static ServerUser of(ServerFolder folder) throws IOException {
        ServerUser user = weAreRoot() ? insteadOfRoot(folder.path()) : new ServerUser(List.of(), false);
        if (!user.canWriteTo(folder.path())) {
            throw new EmbeddedDatabaseException(
                    "PostgreSQL cannot run as root and the user it would run as cannot write to %s: start as an ordinary user, or choose another folder."
                            .formatted(folder.path()));
        }
        return user;
    }

    static boolean weAreRoot() {
        return new UnixSystem().getUid() == ROOT;
    }

    /** What root creates among another user's files shall be that user's, who may be the next to start. */
    static void giveToOwnerOf(Path example, Path created) throws IOException {
        if (weAreRoot()) {
            give(created, owner(example), group(example));
        }
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    private static ServerUser insteadOfRoot(Path folder) throws IOException {
        ServerUser inNamespace = new ServerUser(List.of("unshare", "-U"), false);
        if (owner(folder) == ROOT && inNamespace.isSomebody()) {
            return inNamespace;
        }
        if (owner(folder) == ROOT) {
            give(folder, NOBODY, NOBODY);
        }
        return new ServerUser(
                List.of("setpriv", "--reuid=" + owner(folder), "--regid=" + group(folder), "--clear-groups"), true);
    }

    private static void give(Path path, int owner, int group) throws IOException {
        Files.setAttribute(path, "unix:gid", group);
        Files.setAttribute(path, "unix:uid", owner);
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static int group(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:gid");
    }

    /** initdb wants a name for its user: not every machine has one for the user of an unmapped namespace. */
    private boolean isSomebody() throws IOException {
        return succeeds("id", "-un");
    }

    private boolean canWriteTo(Path folder) throws IOException {
        return prefix.isEmpty() || succeeds("test", "-w", folder.toString());
    }

    private boolean succeeds(String program, String... arguments) throws IOException {
        try {
            return Programs.run(command(program, List.of(arguments)), Path.of("/"), "")
                    .succeeded();
        } catch (IOException e) {
            return false; // the program of the prefix does not exist here
        }
    }
}
