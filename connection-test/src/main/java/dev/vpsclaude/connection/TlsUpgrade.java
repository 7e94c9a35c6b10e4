package dev.vpsclaude.connection;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Goes on in TLS on a connection to a database, as its TLS mode has it. */
record TlsUpgrade(Trust trust) {

    Socket over(Socket plain, ConnectionString target) throws IOException {
        SSLSocketFactory factory = target.tls().verifiesIssuer() ? trust.sockets() : Trust.socketsWithoutLooking();
        SSLSocket tls = (SSLSocket) factory.createSocket(plain, target.host().text(), target.port(), true);
        if (target.tls() == TlsMode.VERIFY_FULL) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        return tls;
    }
}
