// One user for each service, who may read and write its two databases and nothing else. For a new server:
//   mongosh "mongodb://root:...@host/admin" deploy/mongodb/users.js
// The image of MongoDB runs it by itself when its data folder is new (docker-compose.yml). Passwords come from the
// environment; a user who is there keeps their roles and gets the password.
const services = ["deck", "roster", "review", "scheduler", "gateway"];
const admin = db.getSiblingDB("admin");

for (const service of services) {
    const password = process.env[`ENGRAM_MONGO_PASSWORD_${service.toUpperCase()}`];
    if (!password) throw new Error(`ENGRAM_MONGO_PASSWORD_${service.toUpperCase()} is not set`);
    const roles = [service, `${service}_views`].map((name) => ({ role: "readWrite", db: name }));
    if (admin.getUser(service)) admin.updateUser(service, { pwd: password, roles });
    else admin.createUser({ user: service, pwd: password, roles });
}
