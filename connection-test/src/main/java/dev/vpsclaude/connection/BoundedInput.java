package dev.vpsclaude.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more than the whole test may read, over all its connections. */
final class BoundedInput extends FilterInputStream {

    private final Attempt attempt;

    BoundedInput(InputStream in, Attempt attempt) {
        super(in);
        this.attempt = attempt;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int most = Math.min(length, attempt.mayRead());
        TestFailed.unless(most > 0 || length == 0);
        int read = super.read(target, offset, most);
        attempt.hasRead(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 4096)]);
    }
}
