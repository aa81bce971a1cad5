package org.hamroh.identity.signin;

import org.hamroh.identity.person.Person;

/** What came of a name and a password. */
sealed interface SignIn {

    /** They belong together and the account may act; what else is asked is decided next. */
    record Proven(Person person) implements SignIn {}

    /** No, for a reason that is not told. */
    record Refused() implements SignIn {}

    /** Too many people are signing in; try again in a few seconds. */
    record Busy() implements SignIn {}
}
