package org.hamroh.ombudsman.complaint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.audit.AuditContent;
import org.hamroh.kernel.audit.AuditQuery;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** What the audit's entries concern: cases; and who of the office has opened one. */
@Component
class CaseAuditQuery implements AuditContent {
    static final String READ = "complaint-read";

    private final MongoTemplate mongo;
    private final Complaints complaints;
    private final CaseReading reading;
    private final AuditQuery entries;

    CaseAuditQuery(MongoTemplate mongo, Complaints complaints, CaseReading reading, AuditQuery entries) {
        this.mongo = mongo;
        this.complaints = complaints;
        this.reading = reading;
        this.entries = entries;
    }

    @Override
    public boolean opensTo(Caller caller) {
        return BreakGlassDesk.isHead(caller);
    }

    @Override
    public Optional<String> resource(String reference) {
        return Reference.parse(reference)
                .flatMap(each -> complaints.findByReference(each.value()))
                .map(complaint -> complaint.id().toString());
    }

    @Override
    public Map<String, String> references(String office, Set<String> resources) {
        var references = new HashMap<String, String>();
        List<UUID> ids = resources.stream()
                .flatMap(each -> ComplaintDesk.id(each).stream())
                .toList();
        mongo.getCollection(Complaint.COLLECTION)
                .find(Filters.and(Filters.in("_id", ids), Filters.eq("office", office)))
                .projection(Projections.include("reference"))
                .forEach(found -> references.put(
                        found.get("_id", UUID.class).toString(),
                        new Reference(found.getString("reference")).toString()));
        return references;
    }

    @Override
    public Optional<String> reason(String resource, Sealed reason) {
        return ComplaintDesk.id(resource)
                .flatMap(complaints::findById)
                .flatMap(reading::keyOf)
                .map(key -> key.open(BreakGlass.REASON, reason));
    }

    /** On which days, of Dushanbe, the case was opened by which office and how often; by whom there stays with the office. */
    List<AuditQuery.Times> openings(Complaint complaint) {
        return entries.times(complaint.id(), List.of(READ, BreakGlassDesk.ACTION), Complaint.DUSHANBE);
    }
}
