package org.hamroh.ombudsman.notification;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** E-mail by SMTP. */
final class MailClient implements Channel {
    private final JavaMailSender post;
    private final String from;

    MailClient(JavaMailSender post, String from) {
        this.post = post;
        this.from = from;
    }

    @Override
    public String code() {
        return "email";
    }

    @Override
    public void send(String address, Words words) {
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(address);
        letter.setSubject(words.subject());
        letter.setText(words.text());
        post.send(letter);
    }
}
