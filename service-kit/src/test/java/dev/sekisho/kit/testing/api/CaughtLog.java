package dev.sekisho.kit.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service logs meanwhile. */
final class CaughtLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final PatternFormatter format = new PatternFormatter("%p %c %s%e");
    private final Level before = ROOT.getLevel();

    private CaughtLog() {
        setLevel(Level.ALL);
    }

    static CaughtLog start() {
        CaughtLog log = new CaughtLog();
        ROOT.addHandler(log);
        ROOT.setLevel(Level.INFO);
        return log;
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(format.format(ExtLogRecord.wrap(record)));
    }

    /** And forgets them. */
    List<String> takeLines() {
        List<String> taken = new ArrayList<>();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            taken.add(line);
        }
        return taken;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.setLevel(before);
        ROOT.removeHandler(this);
    }
}
