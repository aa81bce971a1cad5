package org.hamroh.gateway.refusal;

import java.util.List;

/**
 * What a person had filled in when the request could not be passed on; the page carries it, so one press sends it again.
 *
 * @param fields in the order in which they came
 * @param multipart whether the form is sent as {@code multipart/form-data}, as one with files is
 * @param filesLost whether files were chosen; a page cannot carry them
 */
record KeptForm(List<Field> fields, boolean multipart, boolean filesLost) {

    record Field(String name, String value) {}
}
