package dev.vpsclaude.connection;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority made for tests, and a certificate of its for {@code db.example}. */
final class Certificates {

    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).rsa2048().build();

    static final HeldCertificate SERVER = new HeldCertificate.Builder()
            .signedBy(AUTHORITY)
            .rsa2048()
            .addSubjectAlternativeName("db.example")
            .build();

    private Certificates() {}

    /** Of somebody who believes this authority and no other. */
    static Trust trust() {
        return new Trust(new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .trustManager());
    }

    static HandshakeCertificates ofServer() {
        return new HandshakeCertificates.Builder().heldCertificate(SERVER).build();
    }
}
