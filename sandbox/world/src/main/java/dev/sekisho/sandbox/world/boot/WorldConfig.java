package dev.sekisho.sandbox.world.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.app.Announcer;
import dev.sekisho.sandbox.world.bank.app.AppDesk;
import dev.sekisho.sandbox.world.bank.app.Approvals;
import dev.sekisho.sandbox.world.bank.app.OperatorSignature;
import dev.sekisho.sandbox.world.bank.http.HttpAnnouncer;
import dev.sekisho.sandbox.world.bank.oauth.AuthorisationServers;
import dev.sekisho.sandbox.world.bank.oauth.Authorisations;
import dev.sekisho.sandbox.world.bank.oauth.IdTokens;
import dev.sekisho.sandbox.world.bank.oauth.SigningKey;
import dev.sekisho.sandbox.world.carrier.Contracts;
import dev.sekisho.sandbox.world.carrier.Lines;
import dev.sekisho.sandbox.world.carrier.wire.ContractAnswer;
import dev.sekisho.sandbox.world.clock.ClockLimits;
import dev.sekisho.sandbox.world.clock.WorldClock;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.credential.Secret;
import dev.sekisho.sandbox.world.ekyc.Courier;
import dev.sekisho.sandbox.world.ekyc.Vendor;
import dev.sekisho.sandbox.world.ekyc.http.HttpCourier;
import dev.sekisho.sandbox.world.ekyc.http.KakuninWire;
import dev.sekisho.sandbox.world.fault.FaultScript;
import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.message.Inboxes;
import dev.sekisho.sandbox.world.message.ReceiptCourier;
import dev.sekisho.sandbox.world.message.Receipts;
import dev.sekisho.sandbox.world.message.http.HttpReceiptCourier;
import dev.sekisho.sandbox.world.mitome.Mitome;
import dev.sekisho.sandbox.world.mitome.http.MitomeWire;
import dev.sekisho.sandbox.world.pager.Calls;
import dev.sekisho.sandbox.world.paying.PayingDesk;
import dev.sekisho.sandbox.world.paying.PayingTerms;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only place where the world is put together. */
@Singleton
class WorldConfig {

    private static final Set<String> OTHER_TARGETS = Set.of("ekyc", "mitome", "messages", "carrier", "pager");

    private final InstantSource machine = InstantSource.system();
    private final WorldSettings settings;

    WorldConfig(WorldSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    DataFolder folder() {
        return settings.data().map(DataFolder::open).orElseGet(DataFolder::temporary);
    }

    void close(@Disposes DataFolder folder) {
        folder.close();
    }

    @Produces
    @Singleton
    WorldClock clock(DataFolder folder) {
        return new WorldClock(folder, machine, ClockLimits.waiting(settings.clockAcknowledgement()));
    }

    @Produces
    @Singleton
    @Startup
    Banks banks(ObjectMapper json, DataFolder folder, WorldClock clock) {
        List<BankData> data = BankData.readAll(json, settings.moreBanks());
        Map<String, BankData> byCode =
                data.stream().collect(Collectors.toMap(BankData::bankCode, Function.identity(), (one, other) -> one));
        Banks banks = new Banks(
                data.stream().map(BankData::terms).toList(),
                terms -> new Bank(terms, byCode.get(terms.code().value()).seeds(), folder, clock, machine));
        // a bank that has books is opened now, so that damaged ones stop the start
        byCode.keySet().stream()
                .filter(code -> Files.exists(folder.file(Bank.registerName(code))))
                .forEach(banks::find);
        return banks;
    }

    @Produces
    @Singleton
    @Startup
    PayingDesk payingDesk(DataFolder folder, Banks banks, WorldClock clock) {
        WorldSettings.Paying paying = settings.paying();
        PayingTerms terms = new PayingTerms(
                new BankCode(paying.bankCode()),
                paying.branchCode(),
                AccountType.valueOf(paying.accountType()),
                paying.accountNumber(),
                paying.senderCode(),
                paying.holder(),
                paying.openingYen(),
                paying.returnDays());
        return new PayingDesk(terms, folder, banks, clock);
    }

    @Produces
    @Singleton
    AuthorisationServers authorisationServers(Banks banks, DataFolder folder) {
        return new AuthorisationServers(banks, bank -> server(bank, folder));
    }

    @Produces
    @Singleton
    FaultScript faults(Banks banks) {
        var targets = new TreeSet<>(OTHER_TARGETS);
        banks.all().forEach(bank -> targets.add("bank-" + bank.code()));
        return new FaultScript(settings.seed(), targets);
    }

    @Produces
    @Singleton
    Inboxes inboxes(DataFolder folder, WorldClock clock) {
        return new Inboxes(folder, clock);
    }

    @Produces
    @Singleton
    Lines lines(DataFolder folder) {
        return new Lines(folder);
    }

    @Produces
    @Singleton
    Contracts contracts(DataFolder folder) {
        return new Contracts(folder);
    }

    @Produces
    @Singleton
    ContractAnswer contractAnswer(DataFolder folder) {
        return new ContractAnswer(
                settings.carrierIssuer(),
                settings.bankClientId(),
                SigningKey.keptIn(folder.file("carrier-key.txt")),
                machine);
    }

    @Produces
    @Singleton
    @Startup
    Vendor vendor(DataFolder folder, WorldClock clock, Courier courier) {
        return new Vendor("ekyc", folder, clock, courier);
    }

    @Produces
    @Singleton
    @Startup
    Mitome mitome(DataFolder folder, WorldClock clock, FaultScript faults, ObjectMapper json) {
        Courier courier = settings.mitomeWebhookUrl()
                .<Courier>map(url -> new HttpCourier(
                        "mitome", url, new MitomeWire(settings.mitomeWebhookSecret()), machine, faults, json))
                .orElse((events, taken) -> {});
        return new Mitome(new Vendor("mitome", folder, clock, courier), courier);
    }

    void close(@Disposes Mitome mitome) {
        mitome.courier().close();
    }

    @Produces
    @Singleton
    Courier courier(FaultScript faults, ObjectMapper json) {
        return settings.ekycWebhookUrl()
                .<Courier>map(url -> new HttpCourier(
                        "ekyc", url, new KakuninWire(settings.ekycWebhookSecret()), machine, faults, json))
                .orElse((events, taken) -> {});
    }

    void close(@Disposes Courier courier) {
        courier.close();
    }

    @Produces
    @Singleton
    ApiKey apiKey() {
        return new ApiKey(new Secret(settings.apiKey()));
    }

    @Produces
    @Singleton
    BankClient bankClient() {
        return new BankClient(settings.bankClientId(), new Secret(settings.bankClientSecret()));
    }

    @Produces
    @Singleton
    PublicAddress address() {
        return new PublicAddress(settings.publicUrl());
    }

    private AuthorisationServers.Server server(Bank bank, DataFolder folder) {
        var key = SigningKey.keptIn(folder.file("bank-" + bank.terms().code() + "-key.txt"));
        return new AuthorisationServers.Server(
                bank,
                new Authorisations(bank, machine),
                new Approvals(bank, machine),
                new IdTokens(key, machine, bank.terms()),
                key);
    }

    @Produces
    @Singleton
    AppDesk appDesk(Announcer announcer) {
        return new AppDesk(settings.operatorKey().map(OperatorSignature::keptIn), announcer, machine);
    }

    @Produces
    @Singleton
    Announcer announcer(ObjectMapper json) {
        return settings.bankNotificationUrl()
                .<Announcer>map(url -> new HttpAnnouncer(url, json))
                .orElse((bank, notification) -> {});
    }

    void hangUp(@Disposes Announcer announcer) {
        announcer.close();
    }

    @Produces
    @Singleton
    ReceiptCourier receiptCourier(ObjectMapper json) {
        return settings.receiptWebhookUrl()
                .<ReceiptCourier>map(url -> new HttpReceiptCourier(url, settings.receiptWebhookSecret(), machine, json))
                .orElseGet(ReceiptCourier::none);
    }

    void close(@Disposes ReceiptCourier courier) {
        courier.close();
    }

    @Produces
    @Singleton
    Receipts receipts(ReceiptCourier courier) {
        return new Receipts(courier);
    }

    @Produces
    @Singleton
    Calls calls() {
        return new Calls();
    }
}
