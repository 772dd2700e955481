package aion.web.security;

/// What people and machines may do.
public enum Role {
  VIEWER,
  ANALYST,
  PLANNER,
  BUYER,
  APPROVER,
  AUDITOR,
  ADMIN,
  AGENT;

  public String authority() {
    return "ROLE_" + name();
  }
}
