package dev.sekisho.link.bank.jpa;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Posture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of banks in PostgreSQL, read in one statement with the postures in force. */
@ApplicationScoped
class JpaBanks implements Banks {

    private static final String IN_FORCE = """
            select b, p from BankRow b
            left join PostureRow p on p.bankCode = b.code and p.connection = b.connection and p.validFrom <= :asOf
                and not exists (select 1 from PostureRow later
                    where later.bankCode = p.bankCode and later.connection = p.connection
                    and later.customerClass = p.customerClass
                    and later.validFrom <= :asOf and later.validFrom > p.validFrom)
            """;

    private final EntityManager rows;

    JpaBanks(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<Bank> find(BankCode code, Instant asOf) {
        List<Object[]> found = rows.createQuery(IN_FORCE + "where b.code = :code", Object[].class)
                .setParameter("asOf", asOf)
                .setParameter("code", code.value())
                .getResultList();
        return toBanks(found).stream().findFirst();
    }

    @Override
    @Transactional
    public List<Bank> all(Instant asOf) {
        return toBanks(rows.createQuery(IN_FORCE + "order by b.code", Object[].class)
                .setParameter("asOf", asOf)
                .getResultList());
    }

    private static List<Bank> toBanks(List<Object[]> found) {
        Map<BankRow, Map<CustomerClass, Posture>> banks = new LinkedHashMap<>();
        for (Object[] pair : found) {
            Map<CustomerClass, Posture> postures =
                    banks.computeIfAbsent((BankRow) pair[0], bank -> new EnumMap<>(CustomerClass.class));
            if (pair[1] instanceof PostureRow posture) {
                postures.put(posture.customerClass, posture.toPosture());
            }
        }
        return banks.entrySet().stream()
                .map(entry -> toBank(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Bank toBank(BankRow row, Map<CustomerClass, Posture> postures) {
        return new Bank(new BankCode(row.code), row.name, row.connection, postures);
    }
}
