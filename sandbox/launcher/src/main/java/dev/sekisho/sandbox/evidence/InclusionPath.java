package dev.sekisho.sandbox.evidence;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The hashes by which one leaf leads to the root (RFC 6962, 2.1.1), the lowest first. */
record InclusionPath(List<byte[]> hashes) {

    private static final String NONE = "-";

    InclusionPath {
        hashes = List.copyOf(hashes);
    }

    /** @throws Unfit for anything but hashes with commas between, or a dash */
    static InclusionPath parse(String text) {
        return text.equals(NONE)
                ? new InclusionPath(List.of())
                : new InclusionPath(
                        Arrays.stream(text.split(",", -1)).map(Hashes::hash).toList());
    }

    /** @throws Unfit if there are too few of them, or too many */
    byte[] root(byte[] leaf, long index, long size) {
        Deque<byte[]> left = new ArrayDeque<>(hashes);
        byte[] root = leaf;
        long place = index;
        for (long last = size - 1; last > 0; last >>= 1) {
            boolean isRight = (place & 1) == 1;
            if (isRight || place < last) {
                root = isRight ? Hashes.node(next(left), root) : Hashes.node(root, next(left));
            }
            place >>= 1;
        }
        if (!left.isEmpty()) {
            throw new Unfit("has more hashes than lead to the root");
        }
        return root;
    }

    private static byte[] next(Deque<byte[]> left) {
        if (left.isEmpty()) {
            throw new Unfit("has fewer hashes than lead to the root");
        }
        return left.poll();
    }
}
