// Makes the replica set and one user for each service, each of them once.
const fs = require("fs");
const read = (name) => fs.readFileSync(`/run/secrets/${name}`, "utf8").trim();

try {
  rs.status();
} catch (none) {
  rs.initiate({ _id: "hamroh", members: [{ _id: 0, host: "mongo:27017" }] });
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}
for (const service of ["identity", "ombudsman", "coordination", "loans", "information", "health"]) {
  const database = db.getSiblingDB(service);
  const password = read(`mongo-${service}`);
  const roles = [{ role: "readWrite", db: service }];
  if (database.getUser(service)) {
    database.updateUser(service, { pwd: password, roles });
  } else {
    database.createUser({ user: service, pwd: password, roles });
  }
}
