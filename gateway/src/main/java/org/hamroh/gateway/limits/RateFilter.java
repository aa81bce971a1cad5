package org.hamroh.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.hamroh.gateway.refusal.Refusal;
import org.hamroh.gateway.refusal.Refusals;
import org.hamroh.gateway.visitor.Visitors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Slows and then refuses who asks too often, by address, by account and by client. Many people may share one address of a
 * mobile carrier, so its limits are wide, a request a little over them waits, and where the rule says so one who is still
 * over them is not refused but asked to wait a turn, after which the address no longer counts for him.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RateFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    private final boolean enabled;
    private final transient Rates addresses;
    private final transient Rates accounts;
    private final transient Rates clients;
    private final transient Credentials credentials = new Credentials();
    private final transient TurnDesk turns;
    private final transient Bodies bodies;
    private final transient Visitors visitors;
    private final transient Refusals refusals;

    RateFilter(Limits limits, TurnDesk turns, Bodies bodies, Visitors visitors, Refusals refusals) {
        this.enabled = limits.enabled();
        this.addresses = rates(RateRule.Per.ADDRESS, limits);
        this.accounts = rates(RateRule.Per.ACCOUNT, limits);
        this.clients = rates(RateRule.Per.CLIENT, limits);
        this.turns = turns;
        this.bodies = bodies;
        this.visitors = visitors;
        this.refusals = refusals;
    }

    private static Rates rates(RateRule.Per kind, Limits limits) {
        return new Rates(kind, limits.rates(), limits.visitors(), limits.waiting());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!enabled || (isLetInByAddress(request, response) && isLetInByCredentials(request, response))) {
            chain.doFilter(request, response);
        }
    }

    private boolean isLetInByAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RateRule rule = addresses.firstMatching(request);
        Turns.Turn turn = rule != null && rule.turn() ? turns.shown(request) : null;
        if (rule == null) {
            return true;
        }
        if (turn != null) {
            return isLetIn(request, response, turns.pass(turn));
        }
        long comeBack = addresses.take(rule, network(visitors.address(request)));
        if (comeBack == 0 || !rule.turn()) {
            return isLetIn(request, response, comeBack);
        }
        refusals.keep(request, response, Refusal.WAIT_A_TURN, turns.give(response), bodies);
        return false;
    }

    private boolean isLetInByCredentials(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return isLetIn(request, response, take(accounts, request, credentials.account(request)))
                && isLetIn(request, response, take(clients, request, credentials.client(request)));
    }

    private static long take(Rates rates, HttpServletRequest request, OptionalLong who) {
        RateRule rule = who.isPresent() ? rates.firstMatching(request) : null;
        return rule == null ? 0 : rates.take(rule, who.getAsLong());
    }

    private boolean isLetIn(HttpServletRequest request, HttpServletResponse response, long comeBack)
            throws IOException {
        if (comeBack == 0) {
            return true;
        }
        refusals.keep(request, response, Refusal.TOO_MANY, comeBack, bodies);
        return false;
    }

    /** A household or a phone usually holds a whole /64 of IPv6, so that much counts as one visitor. */
    private static long network(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.remaining() == 4 ? Integer.toUnsignedLong(bytes.getInt()) : bytes.getLong();
    }
}
