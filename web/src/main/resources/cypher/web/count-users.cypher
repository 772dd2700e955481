// How many users there are.
// in: -    out: users INTEGER
MATCH (user:User)
RETURN count(user) AS users
