package dev.sekisho.identity.secrecy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Sealed texts in memory, one place for all. */
public final class InMemoryTexts implements SealedTexts {

    private final Map<UUID, SealedText> texts = new ConcurrentHashMap<>();

    public void put(UUID row, Subject subject, String context, byte[] sealed) {
        texts.put(row, new SealedText("memory", row, subject, context, sealed));
    }

    public byte[] get(UUID row) {
        return texts.get(row).sealed();
    }

    @Override
    public List<String> places() {
        return List.of("memory");
    }

    @Override
    public List<SealedText> lockUnderServiceKey(int limit) {
        return some(text -> text.sealed()[0] == 1, limit);
    }

    @Override
    public List<SealedText> lockUnmarked(Subject subject, byte[] mark, int limit) {
        return some(text -> text.subject().equals(subject) && !isMarked(text, mark), limit);
    }

    @Override
    public boolean hasUnmarked(Subject subject, byte[] mark) {
        return !lockUnmarked(subject, mark, 1).isEmpty();
    }

    @Override
    public long countUnderServiceKey() {
        return lockUnderServiceKey(Integer.MAX_VALUE).size();
    }

    @Override
    public void replace(SealedText text, byte[] sealed) {
        put(text.row(), text.subject(), text.context(), sealed);
    }

    private static boolean isMarked(SealedText text, byte[] mark) {
        return Arrays.equals(Arrays.copyOf(text.sealed(), mark.length), mark);
    }

    private List<SealedText> some(Predicate<SealedText> which, int limit) {
        return texts.values().stream().filter(which).limit(limit).toList();
    }
}
