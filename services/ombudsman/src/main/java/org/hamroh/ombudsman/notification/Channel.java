package org.hamroh.ombudsman.notification;

/**
 * A way to reach somebody outside. E-mail comes with the house; a text message or a messenger needs a provider and is one more bean of
 * this type.
 */
interface Channel {
    /** As complainants choose it: {@code email}, {@code sms}, {@code telegram}. */
    String code();

    /**
     * Hands the words over to whoever delivers them.
     *
     * @throws RuntimeException if they were not taken over; it is tried again later
     */
    void send(String address, Words words);

    /** A line and a text, in one language. */
    record Words(String subject, String text) {}
}
