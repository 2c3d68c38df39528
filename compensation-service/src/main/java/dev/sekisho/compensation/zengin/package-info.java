/**
 * The 総合振込 file of the Zengin formats, written and read byte by byte: records of 120 bytes in JIS X 0201; and the
 * bank's 入出金取引明細, read: records of 200 bytes.
 *
 * <p>Pure: knows no database, no claim. A name that cannot be written in the permitted letters is refused with its
 * position; nothing is changed beyond the folding that {@code Spelling} documents. Files are written without line ends;
 * both ways are read.
 */
package dev.sekisho.compensation.zengin;
