package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registry in memory, with every fact that was told of it. */
public final class InMemoryRegistry implements Merchants, Shops, SalesPoints {

    private final Map<MerchantId, Merchant> merchants = new HashMap<>();
    private final Map<MerchantId, TreeMap<String, Shop>> shops = new HashMap<>();
    private final Map<SalesPoint, Terminal> terminals = new HashMap<>();
    final List<FactData> told = new ArrayList<>();

    /** A merchant with one terminal, as operations tell it at that moment. */
    public SalesPoint open(SalesPoint at, MerchantCategory category, Instant now) {
        RegistryAnswer answer =
                tell(now).tell(at.merchant(), "Denki", category, List.of(at), new Registrant("operations-tool", true));
        if (answer != RegistryAnswer.DONE) {
            throw new IllegalStateException(answer.name());
        }
        return at;
    }

    TellMerchant tell(Instant now) {
        return new TellMerchant(
                new RegisterMerchant(this, () -> now),
                new RegisterShop(this, this, () -> now),
                new RegisterTerminal(this, this, () -> now));
    }

    @Override
    public Optional<Merchant> find(MerchantId id) {
        return Optional.ofNullable(merchants.get(id));
    }

    @Override
    public void lock(MerchantId id) {
        // one thread, no locks
    }

    @Override
    public void save(Merchant merchant, List<FactData> facts) {
        merchants.put(merchant.id(), merchant);
        told.addAll(facts);
    }

    @Override
    public List<Merchant> page(Optional<MerchantId> after, int most) {
        return merchants.values().stream()
                .filter(one -> after.isEmpty() || text(one.id()).compareTo(text(after.get())) > 0)
                .sorted((one, other) -> text(one.id()).compareTo(text(other.id())))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Shop> shop(MerchantId merchant, String code) {
        return Optional.ofNullable(shopsOf(merchant).get(code));
    }

    @Override
    public Optional<Terminal> terminal(SalesPoint at) {
        return Optional.ofNullable(terminals.get(at));
    }

    @Override
    public void save(Shop shop, FactData fact) {
        shopsOf(shop.merchant()).put(shop.code(), shop);
        told.add(fact);
    }

    @Override
    public void save(Terminal terminal, FactData fact) {
        terminals.put(terminal.at(), terminal);
        told.add(fact);
    }

    @Override
    public boolean anyStopped(MerchantId merchant) {
        return terminals.values().stream()
                .anyMatch(one -> one.at().merchant().equals(merchant) && one instanceof StoppedTerminal);
    }

    @Override
    public int shops(MerchantId merchant, int most) {
        return Math.min(most, shopsOf(merchant).size());
    }

    @Override
    public int terminals(MerchantId merchant, int most) {
        return (int) terminals.keySet().stream()
                .filter(at -> at.merchant().equals(merchant))
                .limit(most)
                .count();
    }

    @Override
    public List<Shop> page(MerchantId merchant, Optional<String> after, int most) {
        return shopsOf(merchant).tailMap(after.orElse(""), after.isEmpty()).values().stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<Terminal> page(MerchantId merchant, String shop, Optional<String> after, int most) {
        return terminals.values().stream()
                .filter(one -> one.at().merchant().equals(merchant))
                .filter(one -> one.at().shop().equals(shop))
                .filter(one -> one.at().terminal().compareTo(after.orElse("")) > 0)
                .sorted((one, other) -> one.at().terminal().compareTo(other.at().terminal()))
                .limit(most)
                .toList();
    }

    @Override
    public Map<SalesPoint, RegisteredPoint> read(Collection<SalesPoint> points, Instant now) {
        return points.stream()
                .distinct()
                .filter(point -> merchants.containsKey(point.merchant()))
                .collect(Collectors.toMap(Function.identity(), point -> read(point, now)));
    }

    private RegisteredPoint read(SalesPoint point, Instant now) {
        Merchant merchant = merchants.get(point.merchant());
        return new RegisteredPoint(
                merchant.categoryAt(now), merchant.until(), shop(point.merchant(), point.shop()), terminal(point));
    }

    private TreeMap<String, Shop> shopsOf(MerchantId merchant) {
        return shops.computeIfAbsent(merchant, id -> new TreeMap<>());
    }

    private static String text(MerchantId id) {
        return id.value().toString();
    }
}
