package engram.review.log.model;

/** Whoever answers; teachers study too. Ids of reviews and sessions mean something within one. */
public record Learner(String school, String id) {

    /** Key and route of this learner's records. */
    public String route() {
        return school + "/" + id;
    }
}
