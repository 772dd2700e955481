// A user by name.
// in: $name STRING    out: name STRING, passwordHash STRING, roles LIST<STRING>
MATCH (user:User {name: $name})
RETURN user.name AS name, user.passwordHash AS passwordHash, user.roles AS roles
