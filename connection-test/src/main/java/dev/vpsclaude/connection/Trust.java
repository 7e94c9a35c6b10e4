package dev.vpsclaude.connection;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed. */
record Trust(X509TrustManager authorities) {

    /** The authorities that this machine trusts. */
    static Trust ofThisMachine() {
        return of(null);
    }

    static Trust of(@Nullable KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            return new Trust(Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This machine has no authorities to trust.", broken);
        }
    }

    SSLSocketFactory sockets() {
        return sockets(authorities);
    }

    /** TLS without looking at the certificate, as the modes {@code prefer} and {@code require} have it: against listeners only. */
    static SSLSocketFactory socketsWithoutLooking() {
        return sockets(new AnyCertificate());
    }

    private static SSLSocketFactory sockets(X509TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This machine has no TLS.", broken);
        }
    }
}
