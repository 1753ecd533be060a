import { RemovalPolicy } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';

/**
 * The table that keeps people's places: an item a person, under `userId` and `person`. It is meant to outlive whatever
 * is deployed beside it: retained when the stack goes, protected from deletion, restorable to any second of 35 days.
 */
export function progressTable(scope: Construct): TableV2 {
  return new TableV2(scope, 'Progress', {
    partitionKey: { name: 'userId', type: AttributeType.STRING },
    sortKey: { name: 'person', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    // AWS's own key for DynamoDB: nothing to keep or to lose, and its use is on record in CloudTrail.
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    // No item has one yet: the attribute is named so that the code may begin to set it without a change of the table.
    timeToLiveAttribute: 'expiresAt',
  });
}

/** A table that is there already, of the same form: see "Restoring the table" in docs/operations.md. */
export function tableNamed(scope: Construct, name: string): ITableV2 {
  return TableV2.fromTableName(scope, 'KeptProgress', name);
}
