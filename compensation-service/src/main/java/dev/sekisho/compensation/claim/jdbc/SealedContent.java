package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.Salt;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.seal.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** What nobody may read from a row: to whom a claim is paid, why staff think so, and the salt of the hash. */
record SealedContent(Salt salt, Payee payee, Optional<String> note) {

    private static final int FORMAT = 1;
    private static final int SALT_LENGTH = 16;

    static SealedContent of(ClaimContent content) {
        return new SealedContent(
                content.salt(), content.payee(), content.assessment().map(assessment -> assessment.note()));
    }

    static byte[] close(Seal seal, UUID claim, int revision, ClaimContent content) {
        return seal.close(place(claim, revision), of(content).toBytes());
    }

    static SealedContent open(Seal seal, UUID claim, int revision, byte[] sealed) {
        byte[] bytes = seal.open(place(claim, revision), sealed);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("a sealed payee of no known format");
            }
            Salt salt = Salt.of(in.readNBytes(SALT_LENGTH));
            Payee payee = new Payee(
                    new BankCode(in.readUTF()),
                    in.readUTF(),
                    AccountKind.valueOf(in.readUTF()),
                    in.readUTF(),
                    in.readUTF());
            return new SealedContent(salt, payee, in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(salt.bytes());
            out.writeUTF(payee.bank().value());
            out.writeUTF(payee.branch());
            out.writeUTF(payee.kind().name());
            out.writeUTF(payee.number());
            out.writeUTF(payee.holderKana());
            out.writeBoolean(note.isPresent());
            out.writeUTF(note.orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String place(UUID claim, int revision) {
        return "claim_revision.sealed:" + claim + ":" + revision;
    }

    @Override
    public String toString() {
        return "SealedContent[***]";
    }
}
