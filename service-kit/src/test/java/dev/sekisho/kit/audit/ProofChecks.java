package dev.sekisho.kit.audit;

import java.util.List;

/** How somebody outside checks a proof, by the steps of RFC 9162, 2.1.3.2 and 2.1.4.2. */
final class ProofChecks {

    private ProofChecks() {}

    static boolean includes(MerkleHash root, long size, long index, MerkleHash leaf, List<MerkleHash> proof) {
        if (index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        MerkleHash r = leaf;
        for (MerkleHash p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleHash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = MerkleHash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    static boolean continues(MerkleHash first, long from, MerkleHash second, long to, List<MerkleHash> proof) {
        if (from == to) {
            return proof.isEmpty() && first.equals(second);
        }
        if (proof.isEmpty()) {
            return false;
        }
        List<MerkleHash> path = proof;
        if (Long.bitCount(from) == 1) {
            path = new java.util.ArrayList<>(proof);
            path.add(0, first);
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        MerkleHash fr = path.get(0);
        MerkleHash sr = path.get(0);
        for (MerkleHash c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleHash.node(c, fr);
                sr = MerkleHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = MerkleHash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(first) && sr.equals(second);
    }
}
