// Adds a user, or gives the one of this name a new password and roles.
// in: $name STRING, $passwordHash STRING, $roles LIST<STRING>    out: -
MERGE (user:User {name: $name})
SET user.passwordHash = $passwordHash, user.roles = $roles
