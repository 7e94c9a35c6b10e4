package dev.vpsclaude.server.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged, our own down to the level that operators switch on when they look for something. */
public record CapturedLog(Logger root, Logger ours, ListAppender<ILoggingEvent> appender) implements AutoCloseable {

    public static CapturedLog begin() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("dev.vpsclaude");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        root.addAppender(appender);
        ours.setLevel(Level.DEBUG);
        return new CapturedLog(root, ours, appender);
    }

    public List<String> lines() {
        return List.copyOf(appender.list).stream().map(CapturedLog::line).toList();
    }

    private static String line(ILoggingEvent event) {
        String said = event.getFormattedMessage();
        return event.getThrowableProxy() == null
                ? said
                : said + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        ours.setLevel(Level.INFO);
    }
}
