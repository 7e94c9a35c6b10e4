package dev.vpsclaude.simulator.router;

import dev.vpsclaude.simulator.http.Answer;

/** The frame of every page of the router: its own style, no script, nothing from elsewhere. */
final class Page {

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6675; --paper: #f6f7f9; --card: #fff;
              --line: #dde2e9; --mark: #9a4b00; --mark-paper: #fff3e2; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e7eaf0; --soft: #9aa5b5; --paper: #12161d;
              --card: #1a202a; --line: #2d3643; --mark: #ffc27a; --mark-paper: #33260f; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
            main { max-width: 46rem; margin: 0 auto; padding: clamp(1rem, 5vw, 3rem) 1rem; }
            h1 { font-size: clamp(1.5rem, 6vw, 2.1rem); line-height: 1.2; margin: 1rem 0 .25rem; overflow-wrap: anywhere; }
            h2 { font-size: 1rem; margin: 0 0 .75rem; }
            p { margin: .25rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
            .mark { display: inline-block; padding: .3rem .75rem; border-radius: 99rem; font-weight: 600;
              color: var(--mark); background: var(--mark-paper); }
            section { margin-top: 1rem; padding: 1rem; background: var(--card); border: 1px solid var(--line);
              border-radius: .75rem; }
            dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .4rem 1rem; margin: 0; }
            dt { color: var(--soft); overflow-wrap: anywhere; }
            dd { margin: 0; overflow-wrap: anywhere; }
            code, pre { font: .875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
            pre { margin: 0; max-height: 26rem; overflow: auto; white-space: pre; }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
            """;

    private Page() {}

    /** The title is plain text; the content is markup whose values are escaped already. */
    static Answer of(int status, String title, String content) {
        String page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), STYLE, content);
        return Answer.html(status, page)
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    /** A page that says only that something is not there, as the proxy in front of real boxes would. */
    static Answer trouble(int status, String title, String explanation) {
        return of(status, title, """
                <span class="mark">Simulated proxy</span>
                <h1>%s</h1>
                <p>%s</p>
                """.formatted(Html.escape(title), Html.escape(explanation)));
    }
}
