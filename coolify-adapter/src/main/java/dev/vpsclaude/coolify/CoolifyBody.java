package dev.vpsclaude.coolify;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may send only once: its own retries would repeat what is not safe to repeat. */
final class CoolifyBody extends RequestBody {

    private final byte[] bytes;

    CoolifyBody(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public @Nullable MediaType contentType() {
        return bytes.length == 0 ? null : MediaType.get("application/json");
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
