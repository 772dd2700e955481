// What relay-compiler makes __generated__ from; see README.md.
import { graphql } from "relay-runtime";

export const page = graphql`
  query operationsPageQuery($count: Int!, $after: String) {
    items(first: $count, after: $after) @connection(key: "operations_items") {
      edges {
        node {
          id
          sku
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const node = graphql`
  query operationsNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Item {
        sku
      }
    }
  }
`;

export const post = graphql`
  mutation operationsPostMutation($input: MovementInput!) {
    postMovement(input: $input) {
      id
      known
      partition
      offset
    }
  }
`;

export const stock = graphql`
  subscription operationsStockSubscription($after: String) {
    positionChanged(after: $after) {
      kind
      cursor
      node {
        id
        quantityOnHand
      }
    }
  }
`;
