package org.hamroh.identity.signin;

import org.hamroh.identity.person.Person;

/** What came of a try to sign in. */
sealed interface SignIn {

    /** The name and the password belong together and the account may act. */
    record Welcome(Person person) implements SignIn {}

    /** As {@link Welcome}, but the password only serves to choose another one first. */
    record ChooseAnotherPassword(Person person) implements SignIn {}

    /** No, for a reason that is not told. */
    record Refused() implements SignIn {}

    /** Too many people are signing in; try again in a few seconds. */
    record Busy() implements SignIn {}
}
