/**
 * @generated SignedSource<<b80ae0ed8b62260cd7151f2ac47bc482>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      }
    ],
    "concreteType": "StockPositionChange",
    "kind": "LinkedField",
    "name": "positionChanged",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "kind",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "cursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "StockPosition",
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "quantityOnHand",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "operationsStockSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "operationsStockSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "409547c3e6ac8c397ece51e881c44c0a",
    "id": null,
    "metadata": {},
    "name": "operationsStockSubscription",
    "operationKind": "subscription",
    "text": "subscription operationsStockSubscription(\n  $after: String\n) {\n  positionChanged(after: $after) {\n    kind\n    cursor\n    node {\n      id\n      quantityOnHand\n    }\n  }\n}\n"
  }
};
})();

node.hash = "914a25b6a630661c3b5e1034b3abdaa1";

export default node;
