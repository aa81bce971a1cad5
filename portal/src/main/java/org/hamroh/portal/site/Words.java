package org.hamroh.portal.site;

import org.hamroh.kernel.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences in the reader's language, for code that must hand a finished one to a page. */
@Component
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence with this key. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The sentence with this key in a language that is not the reader's. */
    String say(Language language, String key) {
        return messages.getMessage(key, null, language.locale());
    }
}
