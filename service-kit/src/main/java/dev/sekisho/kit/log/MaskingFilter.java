package dev.sekisho.kit.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Masks every record on its way to the console; turns none away. */
@LoggingFilter(name = "masking")
public final class MaskingFilter implements Filter {

    private final ExtFormatter message = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord record) {
        String masked = Masking.mask(message.format(record));
        if (record instanceof ExtLogRecord ext) {
            ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(masked);
        }
        record.setParameters(null);
        if (record.getThrown() != null && !(record.getThrown() instanceof MaskedThrowable)) {
            record.setThrown(MaskedThrowable.of(record.getThrown()));
        }
        return true;
    }
}
