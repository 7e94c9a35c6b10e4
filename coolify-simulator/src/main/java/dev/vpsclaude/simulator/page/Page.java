package dev.vpsclaude.simulator.page;

import dev.vpsclaude.simulator.http.Answer;

/** The frame of every page: its own style, no script, nothing from elsewhere. */
public final class Page {

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
            main.wide { max-width: 76rem; }
            a { color: inherit; }
            .count { color: var(--soft); font-weight: 400; }
            table { width: 100%; border-collapse: collapse; font-size: .875rem; }
            th { text-align: left; color: var(--soft); font-weight: 500; padding: 0 1rem .4rem 0; }
            td { padding: .4rem 1rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top;
              overflow-wrap: anywhere; min-width: 4rem; }
            @media (max-width: 46rem) {
              thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              table, tbody, tr, td { display: block; }
              tr { border-top: 1px solid var(--line); padding: .6rem 0; }
              td { display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; border: 0; padding: .1rem 0; }
              td::before { content: attr(data-label); color: var(--soft); }
            }
            @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
            """;

    private Page() {}

    /** For tables, which need room. */
    static Answer wide(String title, String content) {
        return framed(200, title, "<main class=\"wide\">", content);
    }

    /** The title is plain text; the content is markup whose values are escaped already. */
    public static Answer of(int status, String title, String content) {
        return framed(status, title, "<main>", content);
    }

    private static Answer framed(int status, String title, String main, String content) {
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
                %s
                %s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), STYLE, main, content);
        return Answer.html(status, page)
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }

    /** A page that says only that something is not there, as the proxy in front of real boxes would. */
    public static Answer trouble(int status, String title, String explanation) {
        return of(status, title, """
                <span class="mark">Simulated proxy</span>
                <h1>%s</h1>
                <p>%s</p>
                """.formatted(Html.escape(title), Html.escape(explanation)));
    }
}
