package org.hamroh.portal.complaint;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Keeps sealed drafts at the ombudsman service, which cannot read them. */
interface DraftClient {

    @GetExchange("/api/ombudsman/drafts/{id}")
    byte[] read(@PathVariable String id);

    @PutExchange(url = "/api/ombudsman/drafts/{id}", contentType = "application/octet-stream")
    void write(@PathVariable String id, @RequestBody byte[] sealed);

    @DeleteExchange("/api/ombudsman/drafts/{id}")
    void delete(@PathVariable String id);
}
