/**
 * @generated SignedSource<<667ce2c3acd37a3a709218be40921d3b>>
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "Posted",
    "kind": "LinkedField",
    "name": "postMovement",
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
        "name": "known",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "partition",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "offset",
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
    "name": "operationsPostMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "operationsPostMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "de90de03c7c44661afd6470b21878d5b",
    "id": null,
    "metadata": {},
    "name": "operationsPostMutation",
    "operationKind": "mutation",
    "text": "mutation operationsPostMutation(\n  $input: MovementInput!\n) {\n  postMovement(input: $input) {\n    id\n    known\n    partition\n    offset\n  }\n}\n"
  }
};
})();

node.hash = "0ae20d0ef91b91684f0d5982f183c6df";

export default node;
