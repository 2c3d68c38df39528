package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.oauth.AuthorisationServers;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.inject.Singleton;

/** Finds what a path names, or answers 404. */
@Singleton
class BankDirectory {

    private final Banks banks;
    private final AuthorisationServers servers;

    BankDirectory(Banks banks, AuthorisationServers servers) {
        this.banks = banks;
        this.servers = servers;
    }

    Bank bank(String code) {
        return banks.find(code).orElseThrow(() -> Problems.notFound("there is no such bank"));
    }

    AuthorisationServers.Server server(String code) {
        return servers.find(code)
                .orElseThrow(() -> Problems.notFound("there is no such bank, or it has no page and no app"));
    }

    AuthorisationServers.Server app(String code) {
        return servers.find(code)
                .filter(server -> server.bank().terms().app())
                .orElseThrow(() -> Problems.notFound("there is no such bank, or it has no app"));
    }

    Depositor depositor(Bank bank, AccountKey account) {
        return bank.depositor(account).orElseThrow(() -> Problems.notFound("there is no such bank account"));
    }
}
