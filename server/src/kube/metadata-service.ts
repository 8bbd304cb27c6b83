import { type Cidr, containsCidr, isWithin, parseCidr } from './cidr.ts';

/** Where nearly every cloud has its nodes ask for credentials. */
export const METADATA_V4 = '169.254.169.254/32';
/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
export const METADATA_V6 = 'fd00:ec2::254/128';

/**
 * Addresses at which a cloud gives its machines credentials or settings: common, AWS ECS, Alibaba, Azure.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v2.html
 * https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
 * https://learn.microsoft.com/en-us/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const ADDRESSES = [METADATA_V4, '169.254.170.2/32', '100.100.100.200/32', '168.63.129.16/32', METADATA_V6];

/** The address of a metadata service that a narrow range holds, as a range of its own. */
export function metadataIn(range: Cidr): string | undefined {
  const isNarrow = isWithin(range, '169.254.0.0/16') || range.prefix >= (range.bits === 32 ? 24 : 32);
  return isNarrow ? ADDRESSES.find((address) => containsText(range, address)) : undefined;
}

/** Names that lead to it. https://cloud.google.com/compute/docs/metadata/overview */
export const isMetadataName = (name: string): boolean =>
  /^(?:metadata|metadata\.google\.internal|metadata\.goog|instance-data(?:\.ec2\.internal)?)\.?$/i.test(name);

export function containsText(outer: Cidr, inner: string): boolean {
  const range = parseCidr(inner);
  return range !== undefined && containsCidr(outer, range);
}
