package dev.vpsclaude.connection;

import java.io.IOException;
import java.net.Socket;

/** Logs in to a database and leaves again, and never asks it anything. */
interface Handshake {

    /**
     * Returns when the server has let us in.
     *
     * @throws TestFailed if it has not
     * @throws IOException if it does not answer
     */
    void perform(Socket socket, ConnectionString target) throws IOException;
}
