package dev.sekisho.sandbox.evidence;

import java.util.ArrayList;
import java.util.List;

/** A growing tree of RFC 6962, of which only what its root needs is remembered. */
final class Tree {

    private final List<byte[]> perfect = new ArrayList<>();
    private long size;

    void add(byte[] leaf) {
        perfect.add(leaf);
        size++;
        for (long rest = size; (rest & 1) == 0; rest >>= 1) {
            byte[] right = perfect.remove(perfect.size() - 1);
            byte[] left = perfect.remove(perfect.size() - 1);
            perfect.add(Hashes.node(left, right));
        }
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (perfect.isEmpty()) {
            return Hashes.of();
        }
        byte[] root = perfect.get(perfect.size() - 1);
        for (int i = perfect.size() - 2; i >= 0; i--) {
            root = Hashes.node(perfect.get(i), root);
        }
        return root;
    }

    /** Becomes what the other one is. */
    void become(Tree other) {
        perfect.clear();
        perfect.addAll(other.perfect);
        size = other.size;
    }
}
