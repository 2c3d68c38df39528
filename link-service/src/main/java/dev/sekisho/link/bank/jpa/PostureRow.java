package dev.sekisho.link.bank.jpa;

import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A posture as it is stored: in force from its day until the next one of the same bank, connection and class. */
@Entity
@Table(name = "bank_posture")
@IdClass(PostureRow.Key.class)
class PostureRow {

    @Id
    @Column(name = "bank_code")
    String bankCode;

    @Id
    @Enumerated(EnumType.STRING)
    Connection connection;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class")
    CustomerClass customerClass;

    @Id
    @Column(name = "valid_from")
    Instant validFrom;

    String[] enforced;

    String[] offered;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_mode")
    NameMode nameMode;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_channel")
    NoticeChannel noticeChannel;

    @Enumerated(EnumType.STRING)
    Inquiry inquiry;

    @Column(name = "bank_lock")
    int bankLock;

    @Column(name = "closed_times")
    String[] closedTimes;

    Posture toPosture() {
        return new Posture(
                kinds(enforced),
                kinds(offered),
                nameMode,
                noticeChannel,
                inquiry,
                bankLock,
                ServiceHours.parse(List.of(closedTimes)));
    }

    private static Set<ProofKind> kinds(String[] names) {
        return Arrays.stream(names).map(ProofKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What makes a posture one of its kind. */
    record Key(String bankCode, Connection connection, CustomerClass customerClass, Instant validFrom) {}
}
