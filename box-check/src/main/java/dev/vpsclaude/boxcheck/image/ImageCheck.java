package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.machine.Findings;

public final class ImageCheck {
    public ImageCheck(Findings findings) {}

    public void run() {}
}
