package dev.sekisho.compensation.lookup;

/**
 * How much one answer may hold.
 *
 * @param page charges of a page when the caller names no number
 * @param maxPage charges of a page at most
 * @param list entries of each list of a wallet's picture at most
 */
public record LookupLimits(int page, int maxPage, int list) {

    public LookupLimits {
        if (page < 1 || maxPage < page || list < 1) {
            throw new IllegalArgumentException("a page has between 1 and maxPage charges, a list at least 1 entry");
        }
    }

    public boolean allowsPageOf(long size) {
        return size >= 1 && size <= maxPage;
    }
}
