package org.hamroh.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hamroh.identity.factor.CeremonyDesk;
import org.hamroh.identity.factor.FactorDesk;
import org.hamroh.identity.factor.Passkey;
import org.hamroh.identity.factor.PasskeyDesk;
import org.hamroh.identity.person.Person;
import org.hamroh.identity.session.Session;
import org.hamroh.identity.session.SessionsDesk;
import org.hamroh.identity.trail.TrailDesk;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own account: where they are signed in, their passkeys, their authenticator app and recovery codes. */
@Controller
class AccountController {

    private static final String ASKED = "hamroh.passkey-making";
    private static final String PAGE = "/account";
    private static final String BACK = "redirect:/account?done=";
    private static final int LONGEST_LABEL = 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Dushanbe"));

    private final AccountDesk account;
    private final SessionsDesk sessions;
    private final PasskeyDesk passkeys;
    private final CeremonyDesk ceremonies;
    private final FactorDesk factors;
    private final SessionDesk signIn;
    private final TrailDesk trail;

    AccountController(
            AccountDesk account,
            SessionsDesk sessions,
            PasskeyDesk passkeys,
            CeremonyDesk ceremonies,
            FactorDesk factors,
            SessionDesk signIn,
            TrailDesk trail) {
        this.account = account;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.factors = factors;
        this.signIn = signIn;
        this.trail = trail;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(defaultValue = "") String done, Model model, HttpServletRequest request) {
        return owned(request, session -> {
            CodesDesk.end(request);
            return show(done, model, session, request);
        });
    }

    @PostMapping("/account/sessions/end")
    String end(@RequestParam UUID id, HttpServletRequest request) {
        return owned(request, session -> {
            sessions.end(session.person(), id);
            trail.done(session.person(), "session.ended");
            return BACK + "ended";
        });
    }

    @PostMapping("/account/sessions/end-others")
    String endOthers(HttpServletRequest request) {
        return owned(request, session -> {
            sessions.endOthers(session.person(), session.id());
            trail.done(session.person(), "session.ended-others");
            return BACK + "ended";
        });
    }

    @PostMapping("/account/passkeys")
    String keep(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request) {
        return fresh(request, session -> {
            Object asked = request.getSession().getAttribute(ASKED);
            request.getSession().removeAttribute(ASKED);
            String name = label.isBlank() ? session.device() : label.strip();
            boolean kept = asked instanceof PublicKeyCredentialCreationOptions options
                    && ceremonies.keep(options, answer, name.substring(0, Math.min(name.length(), LONGEST_LABEL)));
            if (kept) {
                trail.done(session.person(), "passkey.added");
            }
            return BACK + (kept ? "passkey" : "passkey-failed");
        });
    }

    @PostMapping("/account/passkeys/remove")
    String remove(@RequestParam String id, HttpServletRequest request) {
        return fresh(request, session -> {
            passkeys.remove(session.person(), id);
            trail.done(session.person(), "passkey.removed");
            return BACK + "passkey-removed";
        });
    }

    /** Asks before what cannot be taken back: {@code act} is codes or passkey. */
    @GetMapping("/account/sure")
    String ask(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String id,
            Model model,
            HttpServletRequest request) {
        return fresh(request, session -> {
            Optional<Key> passkey = passkeys.of(session.person()).stream()
                    .map(Key::of)
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (!act.equals("codes") && passkey.isEmpty()) {
                return "redirect:" + PAGE;
            }
            model.addAttribute("act", act.equals("codes") ? "codes" : "passkey");
            model.addAttribute("passkey", passkey.orElse(null));
            return "sure";
        });
    }

    @PostMapping("/account/recovery-codes")
    String renew(HttpServletRequest request) {
        return fresh(request, session -> {
            CodesDesk.begin(factors.renewRecovery(session.person()), request);
            return "redirect:/account/recovery-codes";
        });
    }

    @GetMapping("/account/recovery-codes")
    String recovery(Model model, HttpServletRequest request) {
        model.addAttribute("action", "");
        return owned(request, session -> CodesDesk.show(request, model) ? "recovery-codes" : "redirect:" + PAGE);
    }

    @PostMapping("/account/second-factor")
    String anotherApp(HttpServletRequest request) {
        return fresh(request, session -> {
            signIn.enrolAgain(session.person(), request);
            signIn.after(PAGE, request);
            return "redirect:/second-factor/set-up";
        });
    }

    private String show(String done, Model model, Session session, HttpServletRequest request) {
        Person person = account.person(session);
        PublicKeyCredentialCreationOptions options = ceremonies.begin(person.id());
        request.getSession().setAttribute(ASKED, options);
        model.addAttribute("person", person);
        model.addAttribute("here", session.id());
        model.addAttribute(
                "sessions", sessions.of(person.id()).stream().map(Place::of).toList());
        model.addAttribute(
                "passkeys", passkeys.of(person.id()).stream().map(Key::of).toList());
        model.addAttribute("passkey", ceremonies.text(options));
        model.addAttribute("fresh", account.fresh(session));
        model.addAttribute(
                "recoveryLeft",
                person.secondFactor()
                        .map(factor -> factor.recoveryDigests().size())
                        .orElse(0));
        model.addAttribute("done", done.matches("ended|password|passkey|passkey-failed|passkey-removed") ? done : "");
        return "account";
    }

    /** Where somebody is signed in; the times are those of Dushanbe. */
    record Place(UUID id, String device, String since, String seen) {
        static Place of(Session session) {
            return new Place(
                    session.id(), session.device(), TIME.format(session.startedAt()), TIME.format(session.seenAt()));
        }
    }

    /** A passkey as its person knows it. */
    record Key(String id, String label, String made) {
        static Key of(Passkey passkey) {
            return new Key(passkey.id(), passkey.label(), TIME.format(passkey.createdAt()));
        }
    }

    /** For who is signed in; everybody else signs in first and comes back. */
    private String owned(HttpServletRequest request, Function<Session, String> page) {
        Optional<Session> session = account.session(request);
        if (session.isEmpty()) {
            signIn.after(PAGE, request);
            return "redirect:/sign-in";
        }
        return page.apply(session.get());
    }

    /** For what opens doors: only shortly after signing in, so an unwatched screen gives nobody a passkey. */
    private String fresh(HttpServletRequest request, Function<Session, String> page) {
        return owned(request, session -> {
            if (!account.fresh(session)) {
                signIn.after(PAGE, request);
                return "redirect:/sign-in";
            }
            return page.apply(session);
        });
    }
}
