// Spreads the collections that grow with learners over the shards, on a sharded cluster, before they have much in them, and
// again while a release builds views anew (those carry a generation: memories.mb3k2j1a-1f2c):
//   mongosh "mongodb://root:...@mongos/admin" deploy/mongodb/shards.js
// By the hash of _id, which every write and every read of one thing names, so that each asks one shard. Lists (a learner's
// sessions, the cards of a queue) name school and learner in other fields and ask all shards: two or three shards serve them
// well, twenty do not. Collections that are not named here stay on their database's first shard.
const large = {
    deck: ["cards"],
    review: ["graded_sessions"],
    review_views: ["reviews"],
    scheduler_views: ["memories"],
    gateway_views: ["memory", "reviews", "sessions", "texts"],
};

for (const [database, collections] of Object.entries(large)) {
    sh.enableSharding(database);
    const there = db.getSiblingDB(database).getCollectionNames();
    for (const collection of collections) {
        const generations = there.filter((name) => name.startsWith(`${collection}.`));
        const names = database.endsWith("_views") ? generations : [collection];
        for (const name of names) sh.shardCollection(`${database}.${name}`, { _id: "hashed" });
    }
}
