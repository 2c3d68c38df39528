package dev.sekisho.compensation.bankreturn.jdbc;

import dev.sekisho.compensation.bankreturn.ReturnEntry;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.seal.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;

/** What a bank wrote into a line: whose money it is, and therefore nobody's to read from a row. */
final class SealedWords {

    private static final int FORMAT = 1;

    private SealedWords() {}

    static byte[] close(Seal seal, UUID id, ReturnEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(entry.valueOn().toString());
            out.writeUTF(entry.party());
            out.writeUTF(entry.summary());
            out.writeUTF(entry.edi());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return seal.close(place(id), bytes.toByteArray());
    }

    static ReturnEntry open(Seal seal, UUID id, String inquiry, LocalDate bookedOn, Money amount, byte[] sealed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(seal.open(place(id), sealed)))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("sealed words of no known format");
            }
            return new ReturnEntry(
                    inquiry, bookedOn, LocalDate.parse(in.readUTF()), amount, in.readUTF(), in.readUTF(), in.readUTF());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String place(UUID id) {
        return "bank_return.sealed:" + id;
    }
}
