package dev.sekisho.deploy;

/** Who may open a connection to whom, and at which port; written {@code charge-service -> link-service:18102}. */
record Arrow(String from, String to, String port) implements Comparable<Arrow> {

    static Arrow of(String written) {
        String[] ends = written.strip().split(" -> ", 2);
        int colon = ends[1].lastIndexOf(':');
        return new Arrow(ends[0], ends[1].substring(0, colon), ends[1].substring(colon + 1));
    }

    /** Between two of the four services. */
    boolean isInside() {
        return Repository.SERVICES.contains(from) && Repository.SERVICES.contains(to);
    }

    @Override
    public int compareTo(Arrow other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port;
    }
}
