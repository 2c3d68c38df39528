package dev.sekisho.link.spraying;

import java.time.Instant;

/**
 * Marks by which the same PIN is known again for a day, and nothing else of it: the key of the marks is random, lives in
 * memory, and goes with its day. Four digits under any key that is kept could be tried out.
 */
public interface PinMarks {

    String of(String pin, Instant now);
}
