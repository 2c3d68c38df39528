package dev.sekisho.identity.secrecy;

import java.util.List;

/** Every place where sealed texts are, for sealing them anew. */
public interface SealedTexts {

    /** Tables and columns, as {@code table.column}. */
    List<String> places();

    /** Some that the service's one key sealed, locked; what others hold is passed over. */
    List<SealedText> lockUnderServiceKey(int limit);

    /** Some of this subject that do not begin with the mark of its newest key, locked; what others hold is passed over. */
    List<SealedText> lockUnmarked(Subject subject, byte[] mark, int limit);

    /** Whether the subject has any text without the mark, held by others or not. */
    boolean hasUnmarked(Subject subject, byte[] mark);

    long countUnderServiceKey();

    void replace(SealedText text, byte[] sealed);
}
