/** Made from openapi.json by `npm run types`. Do not edit. */
export interface paths {
    "/api/v1/activations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Donner à un adulte de mon équipe son lien d'activation ; un lien d'avant ne sert plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationAsk"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsActivationIssued"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/accept": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer le second code : le compte est actif et la session ouverte. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationAccept"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tirer les six mots et le second code. Regarder encore en tire d'autres. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsActivationSecret"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsActivationLook"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activations/{activation_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                activation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer un lien d'activation. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    activation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ma file : chaque jeune suivi, avec la raison de sa place. */
        get: {
            parameters: {
                query?: {
                    filter?: "late" | "week" | "soon" | "silent" | "no_interview";
                    rule?: "M14" | "M15" | "M16" | "M18" | "M21" | "M22" | "M24" | "M26" | "M27";
                    age?: number;
                    q?: string;
                    sort?: "urgency" | "name" | "age" | "silence";
                    after?: string;
                    limit?: number;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskCaseload"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Envoyer un fichier CSV (corps brut). L'en-tête X-Cap18-Team choisit l'équipe. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        /** Où en est l'import, ce qu'il changerait, ce qu'il laisse de côté. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Arrêter l'import. Rien n'est écrit à moitié. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/commit": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer : tout est écrit en une fois, ou rien. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/left-out.csv": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        /** Les lignes laissées de côté, avec leur motif : à corriger et à renvoyer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload-imports/{import_id}/mapping": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Dire quelle colonne contient quoi. Gardé pour l'autorité ; renvoyer ensuite le même fichier. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMapping"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleImport"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes téléphones. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsDevice"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer un téléphone, tout de suite. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    device_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Tous mes papiers, du plus récent au plus ancien. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Documents"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Un papier : son nom, ses dates, d'où il vient. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        /** Supprimer : les clés sont détruites avant la réponse. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Changer le nom, le type ou la date de fin. */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsPaper"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/documents/{document_id}/content": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Télécharger une copie : les octets gardés, exactement. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Garder un papier : le fichier lui-même, sans formulaire. Envoyé deux fois, gardé une fois. */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description base64url(JSON {type, title, expires_on?, side?, file_name?, flatten?}) */
                    "X-Cap18-Paper"?: string;
                };
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsDocumentDetail"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/pages/{number}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
                number: number;
            };
            cookie?: never;
        };
        /** Voir une page : une image faite par nous, jamais le fichier. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document_id}/verify": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        /** Vérifier : relire tout le papier et comparer avec l'empreinte du dépôt. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    document_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsChecked"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Accueil du jeune : trois choses à faire au plus, les jours avant 18 ans. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskHome"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home/counter": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cache ou montre le compte des jours. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskCounter"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskHome"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Inviter ; une invitation d'avant ne sert plus. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsInvite"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsIssued"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ouvrir son espace sur ce téléphone. Le même téléphone peut renvoyer pendant 24 heures. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsAccept"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsWelcome"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Qui invite, avant d'accepter. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsLook"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsInvitationLook"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer une invitation. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    invitation_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui je suis ici. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleMe"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choisir ma langue, et « tu » ou « vous » (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleMe"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/me/circle": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui m'entoure, depuis quand, et ce que chacun voit ou ne voit pas. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleCirclePerson"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/pairs": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les jeunes que j'accompagne comme mentor : leur prénom, et depuis quand. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeoplePair"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les notifications, la plus récente d'abord. Lire la liste ne marque rien. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxInbox"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/seen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marque des notifications comme lues. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutboxSeen"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutboxUnread"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/paper-types": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les papiers qu'on peut garder, avec leur nom simple. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsPaperTypes"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/consents": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Ce que tu acceptes pour tes papiers. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsSafeConsents"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Dire oui ou non ; on peut changer d'avis. */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentsSay"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsSafeConsents"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safe/trace": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Qui a fait quoi dans mes papiers, en mots simples. */
        get: {
            parameters: {
                query?: {
                    after?: string | null;
                    limit?: number;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentsTrace"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Inconnu, connu ou ouvert. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Entrer avec une preuve. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        /** Sortir : la session finit, ce qui a été lu s'efface. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/challenges": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ce que le téléphone doit signer. La même réponse pour une serrure qui n'existe pas. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsChallengeAsk"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsChallenge"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/lock": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fermer : il faudra le code pour rouvrir. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer que c'est bien soi (moins de 5 minutes). Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsProof"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsSession"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Où je suis connecté. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsOneSession"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Finir une de mes sessions. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    session_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les équipes que je dirige : qui en est, quels comptes sont ouverts, quels dossiers attendent. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/members": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajouter un collègue à une équipe que je dirige. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskColleague"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{team_id}/members/{person_id}/end": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                team_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mettre fin à la présence d'un collègue dans une équipe que je dirige. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    team_id: string;
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeskEnd"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskTeams"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Mes façons d'entrer. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsWayIn"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/passphrase": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tirer mes mots et mon second code. Montrés une fois ; ils servent après confirmation. Jamais rejoué. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsShownWords"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/passphrase/confirm": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirmer le second code : mes mots servent. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountsConfirm"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ways-in/{slot_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                slot_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Enlever une façon d'entrer, sauf la dernière. */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    slot_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        /** Les jeunes que je suis, par nom. `q` cherche dans les noms, sans accent ni majuscule. */
        get: {
            parameters: {
                query?: {
                    /** @description `next` de la page lue */
                    after?: string;
                    limit?: number;
                    /** @description Mots d'un nom */
                    q?: string;
                };
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouths"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        /** Ajouter un jeune à la main. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleYouthAdd"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Identité, mesures, situation. L'ouverture par un adulte laisse une trace. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corriger l'identité ou la situation (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleYouthEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/file": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Le dossier d'un jeune. L'ouvrir laisse une ligne au journal. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeskFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/invitations": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Les invitations faites à un jeune. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountsInvitation"][];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/measures": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ajouter une mesure (If-Match). */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeasureIn"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/measures/{measure_id}": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                measure_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Retirer une mesure écrite par erreur (If-Match). */
        delete: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    measure_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        options?: never;
        head?: never;
        /** Corriger ou terminer une mesure (If-Match). */
        patch: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    measure_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMeasureEdit"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/mentor": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Former un binôme, ou y mettre fin (If-Match). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleMentor"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        /** Toutes les échéances, la plus urgente d'abord. */
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestones"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/done": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marque fait : le jour, et ce qui le prouve. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyDone"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                /** @description C'est reçu d'un téléphone fermé : rien n'est relu. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/reopen": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remet à faire, avec la raison. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/milestones/{rule}/waive": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
                rule: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Met de côté, avec la raison. */
        post: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AutonomyReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AutonomyMilestone"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/youths/{youth_id}/referent": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path: {
                youth_id: string;
            };
            cookie?: never;
        };
        get?: never;
        /** Attribuer à un référent (If-Match). */
        put: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path: {
                    youth_id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PeopleReferent"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleYouthFile"];
                    };
                };
                422: components["responses"]["UNPROCESSABLE_ENTITY"];
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebLive"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: Record<string, string>;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: Record<string, string>;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebHealth"];
                    };
                };
                /** @description Service Unavailable */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebHealth"];
                    };
                };
                default: components["responses"]["DEFAULT_ERROR"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountsAccept: {
            code?: string;
            consents: components["schemas"]["AccountsFirstConsents"];
            device: components["schemas"]["AccountsNewDevice"];
            /** @description base64url */
            secret?: string;
            slot: components["schemas"]["AccountsNewSlot"];
            terms_version: string;
        };
        AccountsActivationAccept: {
            /** @description base64url */
            secret: string;
            totp: string;
        };
        AccountsActivationAsk: {
            /** Format: uuid */
            person_id: string;
        };
        AccountsActivationIssued: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            qr_svg?: string | null;
            url?: string | null;
        };
        AccountsActivationLook: {
            /** @description XXXX-XXXX */
            identifier: string;
            name: string;
            passphrase: string;
            /** @description professional ou mentor */
            role: string;
            totp_qr_svg: string;
            totp_uri: string;
        };
        AccountsActivationSecret: {
            /** @description base64url */
            secret: string;
        };
        AccountsChallenge: {
            /** Format: uuid */
            challenge_id: string;
            /** Format: date-time */
            expires_at: string;
            nonce: string;
            /** @description base64url */
            salt: string;
            /** Format: date-time */
            server_time: string;
        };
        AccountsChallengeAsk: {
            /** Format: uuid */
            slot_id: string;
        };
        AccountsConfirm: {
            totp: string;
        };
        AccountsDevice: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            label: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        AccountsFirstConsents: {
            antivirus?: boolean;
            previews: boolean;
            reminders: boolean;
        };
        AccountsInvitation: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issued_at: string;
            issued_by_name: string;
            /** @enum {string} */
            state: "live" | "used" | "revoked" | "expired";
        };
        AccountsInvitationLook: {
            authority: string;
            /** Format: date-time */
            expires_at: string;
            inviter: string;
            retry: boolean;
            terms_version: string;
        };
        AccountsInvite: {
            /** Format: uuid */
            youth_id: string;
        };
        AccountsIssued: {
            /** @description XXXX-XXXX-XXXX */
            code?: string | null;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            qr_svg?: string | null;
            url?: string | null;
        };
        AccountsLook: {
            code?: string;
            /** @description Pour un téléphone qui recommence. */
            public_key?: string;
            /** @description base64url */
            secret?: string;
        };
        AccountsNewDevice: {
            label: string;
            /** @description base64url */
            public_key: string;
        };
        AccountsNewSlot: {
            /** @description 6 chiffres */
            code: string;
            /** @description base64url */
            hmac: string;
            /** @description base64url */
            salt: string;
        };
        AccountsOneSession: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            device_label: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        AccountsProof: {
            /** Format: uuid */
            challenge_id?: string;
            /** @description 6 chiffres */
            code?: string;
            /** @description base64url */
            hmac?: string;
            identifier?: string;
            /** @enum {string} */
            method: "phone" | "passphrase" | "link";
            passphrase?: string;
            second?: components["schemas"]["AccountsSecond"];
            /** @description base64url */
            secret?: string;
            /** @description base64url */
            signature?: string;
            /** Format: uuid */
            slot_id?: string;
        };
        AccountsSecond: {
            code: string;
            /** @enum {string} */
            kind: "totp";
        };
        AccountsSession: {
            /** Format: date-time */
            absolute_until?: string;
            demo: boolean;
            /** Format: date-time */
            open_until?: string;
            /** Format: uuid */
            person_id?: string;
            roles?: string[];
            /** Format: date-time */
            server_time: string;
            /**
             * Format: uuid
             * @description La serrure de ce téléphone, après une entrée par téléphone.
             */
            slot_id?: string;
            /**
             * @description null : plus aucun rôle
             * @enum {string|null}
             */
            space?: "young" | "mentor" | "referent" | "lead" | "pilotage" | null;
            /** @enum {string} */
            state: "unknown" | "known" | "open";
            zone?: string;
        };
        AccountsShownWords: {
            /** @description XXXX-XXXX */
            identifier: string;
            passphrase: string;
            totp_qr_svg: string;
            totp_uri: string;
        };
        AccountsWayIn: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "passphrase";
            label: string;
            /** Format: date-time */
            last_used_at?: string | null;
            removable: boolean;
        };
        AccountsWelcome: {
            /** Format: date-time */
            absolute_until?: string;
            demo: boolean;
            first_name: string;
            /** @description XXXX-XXXX */
            identifier: string;
            /** Format: date-time */
            open_until?: string;
            /** Format: uuid */
            person_id?: string;
            roles?: string[];
            /** Format: date-time */
            server_time: string;
            /** Format: uuid */
            slot_id: string;
            /**
             * @description null : plus aucun rôle
             * @enum {string|null}
             */
            space?: "young" | "mentor" | "referent" | "lead" | "pilotage" | null;
            /** @enum {string} */
            state: "unknown" | "known" | "open";
            zone?: string;
        };
        AutonomyDone: {
            /** @default  */
            evidence: string;
            /** Format: date */
            on: string;
        };
        AutonomyMilestone: {
            /** @enum {string} */
            applies: "yes" | "no" | "to_check";
            article: string;
            /** @enum {string} */
            certainty: "sure" | "to_check";
            /**
             * Format: date
             * @description Jour où l'article a été vérifié
             */
            checked_on: string;
            /** Format: date */
            done_on: string | null;
            /** Format: date */
            due_on: string | null;
            /** @description Ce qui le prouve, s'il y en a */
            evidence?: string;
            /** @description Le premier geste du jeune */
            gesture: string;
            /** @enum {string} */
            kind: "duty" | "right" | "deadline" | "event" | "suggestion";
            /** Format: date */
            opens_on: string;
            reopened_reason?: string;
            /** @description Identifiant de la règle, comme M14 */
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
            /** @description 0 retard avec perte de droit, 1 retard, 2 30 jours ou moins, 3 ouvert, 4 le reste */
            urgency: number;
            version: number;
            /** Format: date */
            waived_on: string | null;
            waived_reason?: string;
            /** @description Pourquoi, en clair */
            why: string;
        };
        AutonomyMilestones: {
            items: components["schemas"]["AutonomyMilestone"][];
            /**
             * Format: date
             * @description Jour civil de l'autorité
             */
            on: string;
        };
        AutonomyReason: {
            reason: string;
        };
        DeskActivationWaiting: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
        };
        DeskAge: {
            months: number;
            years: number;
        };
        DeskCareMeasure: {
            basis: string;
            basis_words: string;
            /** Format: date */
            ends_on: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            received_on: string | null;
            /** Format: date */
            starts_on: string;
        };
        DeskCase: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            age: components["schemas"]["DeskAge"];
            /** Format: date */
            birth_date: string;
            certain: boolean;
            days_to_18: number | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            mentor: boolean;
            /** @description Pour un responsable seulement */
            referent?: string;
            /** @description null : aucun échange noté */
            silence_days: number | null;
            urgency: components["schemas"]["DeskUrgency"];
        };
        DeskCaseload: {
            counts: components["schemas"]["DeskCaseloadCounts"];
            items: components["schemas"]["DeskCase"][];
            next: string | null;
            /** Format: date */
            on: string;
            total: number;
        };
        DeskCaseloadCounts: {
            all: number;
            late: number;
            no_interview: number;
            silent: number;
            soon: number;
            week: number;
        };
        DeskColleague: {
            first_name: string;
            last_name: string;
            /**
             * @description Une autre personne que celle, du même nom, déjà là
             * @default false
             */
            other: boolean;
            /** @enum {string} */
            role: "referent" | "mentor";
            /** Format: uuid */
            team_id: string;
        };
        DeskCounter: {
            hidden: boolean;
        };
        DeskEnd: {
            /**
             * Format: date
             * @description Premier jour sans accès
             */
            ends_on: string;
        };
        DeskFile: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            dates: components["schemas"]["DeskPoint"][];
            flags: {
                [key: string]: unknown;
            };
            identity: components["schemas"]["DeskIdentity"];
            measures: components["schemas"]["DeskCareMeasure"][];
            mentor: components["schemas"]["DeskFileAdult"] | null;
            milestones: components["schemas"]["AutonomyMilestone"][];
            /** Format: date */
            on: string;
            referent: components["schemas"]["DeskFileAdult"] | null;
            silence_days: number | null;
            team: components["schemas"]["DeskFileTeam"] | null;
            timeline: components["schemas"]["DeskPoint"][];
            version: number;
        };
        DeskFileAdult: {
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /** Format: date */
            since: string;
        };
        DeskFileTeam: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            since: string;
        };
        DeskHome: {
            birth: components["schemas"]["DeskStanding"];
            counter_hidden: boolean;
            first_name: string;
            next: components["schemas"]["DeskNext"] | null;
            /** Format: date */
            on: string;
            to_do: components["schemas"]["DeskToDo"][];
            unread: number;
        };
        DeskIdentity: {
            age_months: number;
            age_years: number;
            /** Format: date */
            birth_date: string;
            birth_precision: string;
            /** Format: date */
            care_began_on: string | null;
            /** @description Faux : jour ou mois de naissance inconnu */
            certain: boolean;
            /** @description Absent dès 18 ans : l'écran parle des 21 ans */
            days_to_18: number | null;
            external_ref: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /**
             * Format: date
             * @description Jour des 21 ans
             */
            rights_until: string;
            /** Format: date */
            turns_18_on: string;
        };
        DeskMember: {
            /** @enum {string} */
            account: "none" | "invited" | "active";
            /** @description Le lien qui attend */
            activation: components["schemas"]["DeskActivationWaiting"] | null;
            /**
             * Format: date
             * @description Premier jour sans accès, s'il est connu
             */
            ends_on: string | null;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            roles: ("lead" | "referent" | "safeguarding" | "mentor")[];
            /** @description Jeunes de cette équipe suivis */
            youths: number;
        };
        DeskNext: {
            /** Format: date */
            opens_on: string;
            rule: string;
            title: string;
        };
        DeskOrphan: {
            /** Format: date */
            birth_date: string;
            birth_precision: string;
            first_name: string;
            /** Format: uuid */
            id: string;
            last_name: string;
            /**
             * Format: date
             * @description Sans référent depuis ce jour
             */
            since: string;
            /** Format: uuid */
            team_id: string;
            /** @description Pour attribuer (If-Match) */
            version: number;
        };
        DeskOrphans: {
            /** @description 50 au plus */
            items: components["schemas"]["DeskOrphan"][];
            total: number;
        };
        DeskPoint: {
            certainty: string;
            /** Format: date */
            date: string;
            rule: string;
            /** @enum {string} */
            state: "later" | "open" | "late" | "done" | "lost" | "not_concerned" | "waived";
            title: string;
        };
        DeskStanding: {
            age_months: number;
            age_years: number;
            /** @description Faux : jour ou mois de naissance inconnu */
            certain: boolean;
            /** @description Absent dès 18 ans : l'écran parle des 21 ans */
            days_to_18: number | null;
            /**
             * Format: date
             * @description Jour des 21 ans
             */
            rights_until: string;
            /** Format: date */
            turns_18_on: string;
        };
        DeskTeamMembers: {
            /** Format: uuid */
            id: string;
            members: components["schemas"]["DeskMember"][];
            name: string;
        };
        DeskTeams: {
            /** Format: date */
            on: string;
            orphans: components["schemas"]["DeskOrphans"];
            teams: components["schemas"]["DeskTeamMembers"][];
        };
        DeskToDo: {
            certainty: string;
            days_left: number | null;
            /** Format: date */
            due_on: string | null;
            gesture: string;
            /** @enum {string} */
            kind: "milestone";
            /** Format: date */
            opens_on: string | null;
            rule: string | null;
            state: string;
            title: string;
            why: string;
        };
        DeskUrgency: {
            certainty?: string;
            /** @enum {string} */
            code: "late_loss" | "late" | "soon" | "open" | "none";
            /** @description Jours avant l'échéance, négatif si passée */
            days: number | null;
            /** Format: date */
            due_on: string | null;
            /** @description Autres échéances qui pressent */
            others?: number;
            rule: string | null;
            state: string | null;
            title: string | null;
            /** @description L'entretien n'a pas de date */
            undated?: boolean;
        };
        Documents: {
            /** @description none : aucun antivirus n'a regardé ces papiers */
            antivirus?: string;
            items?: components["schemas"]["DocumentsDocument"][];
            quota?: components["schemas"]["DocumentsQuota"];
        };
        DocumentsChecked: {
            algorithm?: string;
            /** Format: date-time */
            checked_at?: string;
            hash?: string;
            /** @enum {string} */
            result?: "intact" | "damaged";
        };
        DocumentsDocument: {
            /** @description présent quand ce papier ne s'ouvre plus */
            damaged?: boolean;
            /** Format: date-time */
            deposited_at?: string;
            /** @description me, ou le rôle de la personne */
            depositor?: string;
            /** Format: date */
            expires_on?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "pdf" | "jpeg" | "png" | "webp";
            pages?: number;
            side?: number;
            /** @description octets gardés */
            size?: number;
            title?: string;
            type?: string;
            /** @description not_checked : demander /verify */
            verify?: string;
            version?: number;
        };
        DocumentsDocumentDetail: {
            /** @description présent quand ce papier ne s'ouvre plus */
            damaged?: boolean;
            /** Format: date-time */
            deposited_at?: string;
            /** @description me, ou le rôle de la personne */
            depositor?: string;
            /** Format: date */
            expires_on?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "pdf" | "jpeg" | "png" | "webp";
            origin?: components["schemas"]["DocumentsOrigin"];
            pages?: number;
            side?: number;
            /** @description octets gardés */
            size?: number;
            title?: string;
            type?: string;
            /** @description not_checked : demander /verify */
            verify?: string;
            version?: number;
        };
        DocumentsOrigin: {
            channel?: string;
            device?: string;
            file_name?: string;
            received_sha256?: string;
            received_size?: number;
            stored_sha256?: string;
            /** @enum {string} */
            transformation?: "none" | "redrawn" | "flattened";
        };
        DocumentsPaper: {
            /**
             * Format: date
             * @default null
             */
            expires_on: string | null;
            /** @default  */
            file_name: string;
            /** @default false */
            flatten: boolean;
            /**
             * @default null
             * @enum {integer|null}
             */
            side: 1 | 2 | null;
            /** @default  */
            title: string;
            /** @default other */
            type: string;
        };
        DocumentsPaperType: {
            code?: string;
            domain?: string;
            expires?: boolean;
            icon?: string;
            label?: string;
            shape?: string;
            sides?: number;
        };
        DocumentsPaperTypes: {
            items?: components["schemas"]["DocumentsPaperType"][];
        };
        DocumentsQuota: {
            bytes?: number;
            count?: number;
            of_bytes?: number;
            of_count?: number;
        };
        DocumentsSafeConsent: {
            code?: string;
            given?: boolean;
            /** Format: date-time */
            given_at?: string;
            text?: string;
            text_version?: string;
            title?: string;
            /** Format: date-time */
            withdrawn_at?: string;
        };
        DocumentsSafeConsents: {
            antivirus?: string;
            items?: components["schemas"]["DocumentsSafeConsent"][];
            text_version?: string;
        };
        DocumentsSay: {
            antivirus?: boolean;
            previews?: boolean;
            reminders?: boolean;
            text_version: string;
        };
        DocumentsTrace: {
            items?: components["schemas"]["DocumentsTraced"][];
            next?: string;
        };
        DocumentsTraced: {
            act?: string;
            /** Format: date-time */
            at?: string;
            device?: string;
            /** Format: uuid */
            document_id?: string;
            result?: string;
            role?: string;
            sentence?: string;
            title?: string;
            /** @enum {string} */
            who?: "me" | "other";
        };
        OutboxInbox: {
            items: components["schemas"]["OutboxNotice"][];
            unread: number;
        };
        OutboxNotice: {
            /** Format: date-time */
            at: string;
            id: string;
            kind: string;
            seen: boolean;
            /** @description Où la notification mène */
            subject?: {
                [key: string]: string;
            };
            /** @description Une phrase, écrite au moment de la lire */
            text: string;
        };
        OutboxSeen: {
            ids: string[];
        };
        OutboxUnread: {
            unread: number;
        };
        PaginationMetadata: {
            /** @description First available page number. */
            first_page?: number;
            /** @description Last available page number. */
            last_page?: number;
            /** @description Next page number. */
            next_page?: number;
            /** @description Current page number. */
            page?: number;
            /** @description Previous page number. */
            previous_page?: number;
            /** @description Total number of items. */
            total?: number;
            /** @description Total number of pages. */
            total_pages?: number;
        };
        PeopleAdult: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
            /** Format: date */
            since?: string;
        };
        PeopleAuthority: {
            /** @description Autorité inventée, pour essayer */
            invented?: boolean;
            name?: string;
            zone?: string;
        };
        PeopleBadRow: {
            field?: string;
            /** @description Ligne du fichier, titres compris */
            line?: number;
            /** @description Ce qui ne va pas, et le remède */
            reason?: string;
        };
        PeopleChange: {
            after?: string;
            before?: string;
            field?: string;
            line?: number;
            name?: string;
        };
        PeopleCirclePerson: {
            /** @description Prénom, ou nom de l'équipe */
            first_name?: string;
            /** Format: uuid */
            id?: string;
            if_shared?: string[];
            /** @enum {string} */
            kind?: "referent" | "mentor" | "team";
            sees?: string[];
            sees_not?: string[];
            /** Format: date */
            since?: string;
        };
        PeopleColumn: {
            /** @description Nom affiché */
            label?: string;
            /** @description Nom dans le modèle de fichier */
            name?: string;
            needed?: boolean;
        };
        PeopleCounts: {
            changed?: number;
            left_out?: number;
            new?: number;
            new_referents?: number;
            new_teams?: number;
            rows?: number;
            same?: number;
            to_check?: number;
            /** @description Moins de 15 ans et demi : jamais gardés */
            too_young?: number;
        };
        PeopleImport: {
            /** @description 200 au plus */
            bad_rows?: components["schemas"]["PeopleBadRow"][];
            /** @description 50 au plus */
            changes?: components["schemas"]["PeopleChange"][];
            counts?: components["schemas"]["PeopleCounts"] | null;
            /** Format: date-time */
            created_at?: string;
            fields?: components["schemas"]["PeopleColumn"][];
            headers?: string[];
            /** Format: uuid */
            id?: string;
            left_out_file?: boolean;
            mapping?: {
                [key: string]: string;
            } | null;
            new_referents?: string[];
            new_teams?: string[];
            progress?: components["schemas"]["PeopleProgress"];
            proposal?: {
                [key: string]: string;
            };
            reason?: string | null;
            /** @enum {string} */
            status?: "mapping" | "reading" | "preview" | "committing" | "done" | "cancelled" | "failed";
            to_check?: components["schemas"]["PeopleBadRow"][];
        };
        PeopleMapping: {
            /** @description {nom du champ : titre de la colonne} */
            mapping: {
                [key: string]: string;
            };
        };
        PeopleMe: {
            authority?: components["schemas"]["PeopleAuthority"];
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            kind?: "young" | "professional" | "mentor";
            language?: string;
            last_name?: string;
            roles?: string[];
            teams?: components["schemas"]["PeopleTeam"][];
            tutoiement?: boolean;
            version?: number;
        };
        PeopleMeEdit: {
            language?: string;
            tutoiement?: boolean;
        };
        PeopleMeasure: {
            basis: string;
            basis_words?: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on: string;
        };
        PeopleMeasureEdit: {
            basis?: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on?: string;
        };
        PeopleMeasureIn: {
            basis: string;
            /**
             * Format: date
             * @description Premier jour sans la mesure
             */
            ends_on?: string | null;
            /** Format: date */
            received_on?: string | null;
            /** Format: date */
            starts_on: string;
        };
        PeopleMentor: {
            /**
             * Format: uuid
             * @description Vide : fin du binôme
             */
            mentor_id: string | null;
        };
        PeoplePair: {
            first_name?: string;
            /** Format: uuid */
            id?: string;
            /** Format: date */
            since?: string;
        };
        PeopleProgress: {
            done?: number;
            total?: number;
        };
        PeopleReferent: {
            /** Format: uuid */
            referent_id: string;
        };
        PeopleTeam: {
            /** Format: uuid */
            id?: string;
            name?: string;
        };
        PeopleTeamSince: {
            /** Format: uuid */
            id?: string;
            name?: string;
            /** Format: date */
            since?: string;
        };
        PeopleYouth: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            first_name?: string;
            /** Format: uuid */
            id?: string;
            last_name?: string;
        };
        PeopleYouthAdd: {
            /** Format: date */
            birth_date: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            first_name: string;
            last_name: string;
            measures?: components["schemas"]["PeopleMeasureIn"][];
            /** Format: uuid */
            team_id?: string | null;
        };
        PeopleYouthEdit: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            /** Format: date */
            care_began_on?: string | null;
            external_ref?: string | null;
            first_name?: string;
            flags?: {
                [key: string]: unknown;
            };
            /** Format: date */
            last_exchange_on?: string | null;
            last_name?: string;
        };
        PeopleYouthFile: {
            /** Format: date */
            birth_date?: string;
            /** @enum {string} */
            birth_precision?: "day" | "month" | "year";
            /** Format: date */
            care_began_on?: string | null;
            external_ref?: string | null;
            first_name?: string;
            flags?: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id?: string;
            /** Format: date */
            last_exchange_on?: string | null;
            last_name?: string;
            measures?: components["schemas"]["PeopleMeasure"][];
            mentor?: components["schemas"]["PeopleAdult"] | null;
            referent?: components["schemas"]["PeopleAdult"] | null;
            team?: components["schemas"]["PeopleTeamSince"] | null;
            version?: number;
        };
        PeopleYouths: {
            items?: components["schemas"]["PeopleYouth"][];
            next?: string | null;
        };
        WebFieldProblem: {
            detail?: string;
            pointer?: string;
        };
        WebHealth: {
            base?: boolean;
            keyd?: boolean;
            scheduler?: boolean;
            /** @description ok ou degraded */
            status?: string;
        };
        WebLive: {
            status?: string;
        };
        WebProblem: {
            code: string;
            correlation_id?: string;
            detail: string;
            errors?: components["schemas"]["WebFieldProblem"][];
            status?: number;
            title?: string;
            type?: string;
        };
    };
    responses: {
        /** @description Default error response */
        DEFAULT_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["WebProblem"];
            };
        };
        /** @description Unprocessable Entity */
        UNPROCESSABLE_ENTITY: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["WebProblem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
