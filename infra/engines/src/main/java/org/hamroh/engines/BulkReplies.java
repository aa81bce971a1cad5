package org.hamroh.engines;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bulk writes as MongoDB does them: an ordered one stops at its first error, and counts tell what really happened. */
final class BulkReplies {
    private BulkReplies() {}

    /** Corrects the number of inserted documents, which the library gives as the number sent. */
    static Document insert(Document command, Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors) {
            int sent = Fields.list(command, "documents").size();
            int stoppedAt = Fields.number((Document) errors.get(0), "index").intValue();
            reply.put("n", isOrdered(command) ? stoppedAt : sent - errors.size());
        }
        return reply;
    }

    /** Runs the statements of an ordered update one by one, since the library goes on after an error. */
    static Document update(Document command, UnaryOperator<Document> run) {
        List<?> statements = new ArrayList<>(Fields.list(command, "updates"));
        if (!isOrdered(command) || statements.size() < 2) {
            Document reply = run.apply(command);
            if (reply.get("writeErrors") instanceof Collection<?> errors) {
                errors.forEach(e -> withCode((Document) e));
            }
            return reply;
        }
        Document total = new Document("n", 0).append("nModified", 0);
        List<Document> upserted = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Document single = new Document();
            command.forEach(single::put);
            single.put("updates", List.of(statements.get(i)));
            Document reply = run.apply(single);
            total.put("n", number(total, "n") + number(reply, "n"));
            total.put("nModified", number(total, "nModified") + number(reply, "nModified"));
            upserted.addAll(at(i, reply, "upserted"));
            List<Document> errors = at(i, reply, "writeErrors");
            if (!errors.isEmpty()) {
                total.put("writeErrors", errors);
                break;
            }
        }
        if (!upserted.isEmpty()) {
            total.put("upserted", upserted);
        }
        return total.append("ok", 1.0);
    }

    private static List<Document> at(int index, Document reply, String field) {
        List<Document> items = new ArrayList<>();
        if (reply.get(field) instanceof Collection<?> found) {
            for (Object item : found) {
                ((Document) item).put("index", index);
                items.add(withCode((Document) item));
            }
        }
        return items;
    }

    /** The driver cannot read an error without a code. */
    private static Document withCode(Document item) {
        if (item.containsKey("errmsg")) {
            item.putIfAbsent("code", 2);
        }
        return item;
    }

    private static int number(Document reply, String field) {
        return Fields.number(reply, field).intValue();
    }

    private static boolean isOrdered(Document command) {
        return !command.containsKey("ordered") || Utils.isTrue(command.get("ordered"));
    }
}
