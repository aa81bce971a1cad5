package org.hamroh.kernel.testing.access.holes;

/** What can be wrong with who may do what; each is open in {@link LeakyApplication} only while a test wants it. */
enum Hole {
    LIST_OF_EVERY_ORGANISATION("GET /parcels"),
    LIST_OF_EVERY_PLACE("GET /parcels"),
    SEARCH_IN_EVERY_ORGANISATION("GET /parcels", "GET /parcels?label="),
    COUNT_OF_EVERY_ORGANISATION("GET /parcel-count"),
    EXPORT_OF_EVERY_ORGANISATION("GET /parcels/export"),
    EXPORT_FOR_EVERY_ROLE("GET /parcels/export"),
    ONE_OF_ANOTHER_ORGANISATION("GET /parcels/{id}"),
    ONE_OF_ANOTHER_PLACE("GET /parcels/{id}"),
    ONE_OF_A_PLACE_THAT_BEGINS_ALIKE("GET /parcels/{id}"),
    ONE_FOR_A_LOWER_ROLE("GET /parcels/{id}"),
    PRINT_OF_ANOTHER_ORGANISATION("GET /parcels/{id}/print"),
    HISTORY_OF_ANOTHER_ORGANISATION("GET /parcels/{id}/history"),
    ATTACHMENT_BY_ITS_ID_ALONE(
            "GET /parcels/{id}/attachments/{attachment}", "GET /parcels/{id}/attachments/{attachment} as "),
    NESTED_ID_NOT_CHECKED("GET /parcels/{id}/notes/{note}"),
    CHANGE_BY_ANOTHER_ORGANISATION("POST /parcels/{id}/label"),
    CHANGE_REFUSED_ONLY_AFTER_ITS_VERSION("POST /parcels/{id}/label"),
    OWNER_CHANGED_BY_ANYBODY("PUT /parcels/{id}/organisation"),
    COMMAND_FOR_A_ROLE_ELSEWHERE("POST /parcels"),
    COMMAND_FOR_EVERY_ROLE("POST /parcels"),
    PUBLIC_BY_MISTAKE("GET /parcels/{id}", " as none: "),
    TELLS_BY_STATUS("GET /parcels/{id}"),
    TELLS_BY_BODY("GET /parcels/{id}"),
    TELLS_BY_HEADER("GET /parcels/{id}"),
    /** Found by the clock, not by the matrix. */
    TELLS_BY_TIME("GET /parcels/{id}"),
    QUOTES_IN_A_REFUSAL("GET /parcels/export"),
    OTHER_AUDIENCE_ACCEPTED("GET /parcels/{id}", " as other audience: "),
    OTHER_ISSUER_ACCEPTED("GET /parcels/{id}", " as other issuer: "),
    EXPIRED_ACCEPTED("GET /parcels/{id}", " as expired: "),
    FORGED_ACCEPTED("GET /parcels/{id}", " as forged: "),
    UNSIGNED_ACCEPTED("GET /parcels/{id}", " as unsigned: "),
    SUSPENDED_ACCEPTED("GET /parcels/{id}", " as suspended: "),
    REMOVED_ACCEPTED("GET /parcels/{id}", " as removed: "),
    SUSPENDED_ORGANISATION_ACCEPTED("GET /parcels/{id}", " as organisation suspended: ");

    /** The endpoint that has it. */
    final String operation;

    /** What stands in a line of the matrix that tells of it. */
    final String sign;

    Hole(String operation) {
        this(operation, operation + " as ");
    }

    Hole(String operation, String sign) {
        this.operation = operation;
        this.sign = sign;
    }
}
